package id.delapan.authoring.gaps;

import id.delapan.authoring.YamlPlaces.At;
import id.delapan.authoring.possible.Numbers;
import id.delapan.authoring.possible.State;
import id.delapan.model.Instrument.Band;
import id.delapan.model.Instrument.Grade;
import id.delapan.model.Part;
import id.delapan.model.Term;
import id.delapan.model.Title.Condition;
import id.delapan.model.Wording;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.RulePack;
import id.delapan.source.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks for words of a pack that are never used, and for bands and grades that no value reaches. */
final class Vocabulary {
    private static final Map<Term.Kind, String> SECTIONS = Map.of(
            Term.Kind.DOCUMENT, "documents", Term.Kind.COVERAGE, "coverages",
            Term.Kind.MEASURE, "measures", Term.Kind.PRACTICE, "practices");

    private final RulePack pack;
    private final Notes notes;

    Vocabulary(RulePack pack, Notes notes) {
        this.pack = pack;
        this.notes = notes;
    }

    void check() {
        Set<String> used = new HashSet<>();
        pack.rules().forEach(r -> r.when().stream().map(Pattern::key).filter(Objects::nonNull).forEach(used::add));
        pack.indicators().values().forEach(i -> used.addAll(i.expects()));
        pack.instrument().titles().forEach(t -> t.conditions().forEach(c -> read(c, used)));
        for (Term term : pack.terms().values()) {
            if (!used.contains(term.key())) {
                At at = notes.where().places().under(SECTIONS.get(term.kind()), term.key());
                notes.warn(at, Messages.get("gap-unread", State.sample(pack, term).given()), "evidence-never-used", term.key());
            }
            measureBands(term);
        }
        bands(pack.instrument().bands(), BigDecimal.ZERO, BigDecimal.ONE, "coverage", "bands");
        grades();
    }

    /** Measures that conditions of titles read. */
    private static void read(Condition condition, Set<String> used) {
        used.addAll(condition.of());
        condition.anyOf().forEach(c -> read(c, used));
    }

    private void measureBands(Term term) {
        if (!term.bands().isEmpty()) {
            String scale = unreached(term.bands(), term.min(), term.max()).isEmpty() ? ""
                    : notes.where().places().under("measures", term.key(), "scale").node().text();
            bands(term.bands(), term.min(), term.max(), "outside", scale, "bands");
        }
    }

    private void bands(List<Band> bands, BigDecimal min, BigDecimal max, String... path) {
        for (int i : unreached(bands, min, max)) {
            At at = notes.where().places().item(notes.where().places().under(path), i);
            notes.error(at, nearest(bands, i == 0 ? max : min), "band-never-reached", bands.get(i).name(), min.toPlainString(),
                    max.toPlainString());
        }
    }

    private void grades() {
        BigDecimal top = pack.instrument().parts().stream().map(Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Band> bands = pack.instrument().grades().stream().map(g -> new Band(g.grade(), null, g.above())).toList();
        for (int i : unreached(bands, BigDecimal.ZERO, top)) {
            Grade grade = pack.instrument().grades().get(i);
            At at = notes.where().places().item(notes.where().places().under("grades"), i);
            notes.error(at, nearest(bands, i == 0 ? top : BigDecimal.ZERO), "band-never-reached", grade.grade(), "0",
                    top.toPlainString());
        }
    }

    private static Wording nearest(List<Band> bands, BigDecimal value) {
        String name = bands.stream().filter(b -> b.reachedBy(value)).map(Band::name).findFirst().orElseThrow();
        return Messages.get("gap-value", value.toPlainString(), name);
    }

    /** The places of bands that no value within the bounds falls into. */
    private static List<Integer> unreached(List<Band> bands, BigDecimal min, BigDecimal max) {
        TreeSet<BigDecimal> bounds = new TreeSet<>();
        bands.forEach(b -> Stream.of(b.from(), b.above()).filter(Objects::nonNull).forEach(bounds::add));
        Set<Integer> reached = new HashSet<>();
        for (BigDecimal value : Numbers.points(bounds, min, max)) {
            for (int i = 0; i < bands.size(); i++) {
                if (bands.get(i).reachedBy(value)) {
                    reached.add(i);
                    break;
                }
            }
        }
        List<Integer> unreached = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            if (!reached.contains(i)) {
                unreached.add(i);
            }
        }
        return unreached;
    }
}
