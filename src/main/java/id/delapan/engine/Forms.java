package id.delapan.engine;

import id.delapan.model.Applied;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Kind;
import id.delapan.model.Indicator;
import id.delapan.model.Instrument;
import id.delapan.rules.FactType;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.AwardAction;
import id.delapan.rules.Rule.Bind;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.Rule.Variable;
import id.delapan.rules.RulePack;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms a pack's instrument takes: by year, kind of agency, and whether units are in the dossier. Each is worked out once. */
final class Forms {
    /**
     * One of them.
     *
     * @param pack with the instrument that applies
     * @param left codes of the parts not asked
     */
    record Form(RulePack pack, Scorer scorer, List<String> left) {}

    private record Key(int year, Kind kind, boolean units, String view) {}

    private final RulePack pack;
    private final boolean same;
    private final Map<Key, Form> forms = new ConcurrentHashMap<>();
    private final Map<Kind, Set<String>> notAsked = new ConcurrentHashMap<>();
    private final Set<String> counted;

    Forms(RulePack pack) {
        this.pack = pack;
        this.same = Applied.same(pack.instrument());
        this.counted = pack.rules().stream().filter(r -> counts(pack, r)).flatMap(r -> measured(r)).collect(Collectors.toSet());
    }

    private static boolean counts(RulePack pack, Rule rule) {
        Indicator indicator = pack.indicators().get(rule.then().indicator());
        return rule.awards() && indicator != null && indicator.scale().count();
    }

    /** The measures whose value a rule awards. */
    private static Stream<String> measured(Rule rule) {
        return ((AwardAction) rule.then()).operand() instanceof Variable variable
                ? rule.when().stream()
                        .filter(p -> p.type() == FactType.MEASURE && p.constraints().stream()
                                .anyMatch(c -> c instanceof Bind b && b.variable().equals(variable.name())))
                        .map(Pattern::key)
                : Stream.of();
    }

    /** Keys of the measures that become counts. */
    Set<String> counted() {
        return counted;
    }

    /** Codes of the indicators not asked of a kind of agency. */
    Set<String> notAsked(Kind kind) {
        return same ? Set.of() : notAsked.computeIfAbsent(kind, k -> Applied.notAsked(pack.instrument(), k));
    }

    Form of(Dossier dossier) {
        Integer since = pack.years().floorKey(dossier.year());
        int year = pack.years().isEmpty() ? 0 : since == null ? pack.years().firstKey() : since;
        return forms.computeIfAbsent(new Key(year, same ? null : dossier.agency().kind(), !dossier.units().isEmpty(), dossier.view()),
                this::form);
    }

    private static Instrument viewed(Instrument instrument, String view) {
        return view == null ? instrument : instrument.views().stream()
                .filter(v -> v.code().equals(view))
                .findFirst()
                .map(v -> instrument.with(instrument.bands(), instrument.grades(),
                        instrument.parts().stream().map(p -> p.withUnits(v.units())).toList()))
                .orElseThrow();
    }

    private Form form(Key key) {
        Instrument dated = viewed(pack.instrument(key.year()), key.view());
        Instrument instrument = key.kind() == null ? dated : Applied.to(dated, key.kind());
        RulePack applied = instrument == pack.instrument() ? pack : pack.with(instrument, pack.terms(), pack.rules());
        return new Form(applied, new Scorer(instrument, key.units()),
                key.kind() == null ? List.of() : Applied.left(dated, key.kind()));
    }
}
