package id.delapan.authoring.mutants;

import id.delapan.authoring.YamlPlaces;
import id.delapan.authoring.YamlPlaces.At;
import id.delapan.authoring.mutants.Mutant.Kind;
import id.delapan.authoring.mutants.Mutant.PackChange;
import id.delapan.model.Instrument.View;
import id.delapan.rules.RulePack;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Small changes of the share that an agency's units decide: in a part, and in the other ways a dossier may choose. */
final class UnitMutants {
    private static final BigDecimal STEP = new BigDecimal("0.01");

    private final RulePack pack;
    private final YamlPlaces places;
    private final List<Mutant> all = new ArrayList<>();

    private UnitMutants(RulePack pack, YamlPlaces places) {
        this.pack = pack;
        this.places = places;
    }

    static List<Mutant> of(RulePack pack, YamlPlaces places) {
        UnitMutants mutants = new UnitMutants(pack, places);
        pack.instrument().allParts().filter(p -> p.units() != null).forEach(p -> mutants.part(p.code(), p.units()));
        for (int i = 0; i < pack.instrument().views().size(); i++) {
            mutants.view(i);
        }
        return mutants.all;
    }

    private void part(String code, BigDecimal share) {
        At at = places.field(places.coded(code, "units"), "units");
        add(at, code, share, null, Rebuild.units(pack, code, null));
        others(share).forEach(other -> add(at, code, share, other, Rebuild.units(pack, code, other)));
    }

    private void view(int index) {
        View view = pack.instrument().views().get(index);
        At units = places.field(places.item(places.under("views"), index), "units");
        view.units().forEach((code, share) -> {
            At at = places.field(units, code);
            add(at, code, share, null, with(index, code, null));
            others(share).forEach(other -> add(at, code, share, other, with(index, code, other)));
        });
    }

    private RulePack with(int index, String code, BigDecimal share) {
        List<View> views = new ArrayList<>(pack.instrument().views());
        View view = views.get(index);
        Map<String, BigDecimal> units = new LinkedHashMap<>(view.units());
        if (share == null) {
            units.remove(code);
        } else {
            units.put(code, share);
        }
        views.set(index, new View(view.code(), view.title(), view.confidence(), units));
        return Rebuild.views(pack, views);
    }

    private static List<BigDecimal> others(BigDecimal share) {
        return Stream.of(share.add(STEP), share.subtract(STEP))
                .filter(s -> s.signum() >= 0 && s.compareTo(BigDecimal.ONE) <= 0)
                .toList();
    }

    private void add(At at, String code, BigDecimal before, BigDecimal after, RulePack to) {
        all.add(new Mutant(Kind.UNITS, at.file(), at.line(), at.column(), code, said(before), after == null ? null : said(after),
                null, new PackChange(to, Set.of(), false)));
    }

    private static String said(BigDecimal share) {
        return "units: " + share.stripTrailingZeros().toPlainString();
    }
}
