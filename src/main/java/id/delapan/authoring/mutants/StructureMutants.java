package id.delapan.authoring.mutants;

import id.delapan.authoring.mutants.Mutant.Kind;
import id.delapan.authoring.mutants.Mutant.PackChange;
import id.delapan.authoring.YamlPlaces;
import id.delapan.authoring.YamlPlaces.At;
import id.delapan.model.Indicator;
import id.delapan.model.Indicator.Gate;
import id.delapan.model.Share;
import id.delapan.rules.RulePack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Small changes of what the wording file of an indicator says beside its rules: gates, expected evidence, how counts form it. */
final class StructureMutants {
    private final RulePack pack;
    private final Indicator indicator;
    private final At at;
    private final YamlPlaces places;
    private final List<Mutant> all = new ArrayList<>();

    private StructureMutants(RulePack pack, YamlPlaces places, Indicator indicator) {
        this.pack = pack;
        this.places = places;
        this.indicator = indicator;
        this.at = places.coded(indicator.code(), indicator.share() == null ? "scale" : "share");
    }

    static List<Mutant> of(RulePack pack, YamlPlaces places, Indicator indicator) {
        StructureMutants mutants = new StructureMutants(pack, places, indicator);
        mutants.gates();
        mutants.expects();
        mutants.held();
        ShareMutants.of(pack, indicator).forEach(mutants::share);
        return mutants.all;
    }

    private void gates() {
        for (int i = 0; i < indicator.gates().size(); i++) {
            Gate gate = indicator.gates().get(i);
            Gate.Kind other = gate.kind() == Gate.Kind.ZERO ? Gate.Kind.MULTIPLY : Gate.Kind.ZERO;
            Gate changed = new Gate(gate.parent(), other);
            At place = places.item(places.field(at, "gates"), i);
            List<Gate> less = new ArrayList<>(indicator.gates());
            less.remove(i);
            add(Kind.GATE, place, said(gate), null, indicator.with(less, indicator.expects()));
            List<Gate> different = new ArrayList<>(indicator.gates());
            different.set(i, changed);
            add(Kind.GATE, place, said(gate), said(changed), indicator.with(different, indicator.expects()));
        }
    }

    private static String said(Gate gate) {
        return "{parent: " + gate.parent() + ", kind: " + gate.kind().name().toLowerCase(Locale.ROOT) + "}";
    }

    private void expects() {
        for (int i = 0; i < indicator.expects().size() && indicator.expects().size() > 1; i++) {
            List<String> less = new ArrayList<>(indicator.expects());
            String key = less.remove(i);
            At place = places.item(places.field(at, "expects"), i);
            add(Kind.EXPECTS, place, "expects: " + key, null, indicator.with(indicator.gates(), less));
        }
    }

    private void held() {
        if (indicator.held() != null) {
            add(Kind.HELD, places.field(at, "held"), "held", null, indicator.notHeld());
        }
    }

    private void share(Share other) {
        add(Kind.SHARE, places.field(at, "share"), ShareMutants.said(indicator.share()), ShareMutants.said(other),
                indicator.with(other));
    }

    private void add(Kind kind, At place, String before, String after, Indicator changed) {
        RulePack to = Rebuild.indicators(pack, i -> i.code().equals(changed.code()) ? changed : i);
        all.add(new Mutant(kind, place.file(), place.line(), place.column(), indicator.code(), before, after, null,
                new PackChange(to, Set.of(indicator.code()), false)));
    }
}
