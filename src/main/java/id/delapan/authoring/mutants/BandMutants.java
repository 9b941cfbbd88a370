package id.delapan.authoring.mutants;

import id.delapan.authoring.mutants.Mutant.Kind;
import id.delapan.authoring.mutants.Mutant.PackChange;
import id.delapan.authoring.YamlPlaces;
import id.delapan.authoring.YamlPlaces.At;
import id.delapan.model.Instrument.Band;
import id.delapan.model.Instrument.Grade;
import id.delapan.model.Term;
import id.delapan.rules.RulePack;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Bounds of bands moved by a step, or taking in or leaving out the bound itself: coverage, outside scales, grades. */
final class BandMutants {
    private static final BigDecimal COVERAGE_STEP = new BigDecimal("0.01");

    private final RulePack pack;
    private final YamlPlaces places;
    private final List<Mutant> all = new ArrayList<>();

    private BandMutants(RulePack pack, YamlPlaces places) {
        this.pack = pack;
        this.places = places;
    }

    static List<Mutant> of(RulePack pack, YamlPlaces places) {
        BandMutants mutants = new BandMutants(pack, places);
        mutants.bands(Kind.BAND, "coverage", places.under("coverage", "bands"), pack.instrument().bands(), COVERAGE_STEP,
                bands -> new PackChange(Rebuild.bands(pack, bands), null, true));
        mutants.outside();
        List<Band> grades = pack.instrument().grades().stream().map(g -> new Band(g.grade(), null, g.above())).toList();
        mutants.bands(Kind.GRADE, "grades", places.under("grades"), grades, null,
                bands -> new PackChange(Rebuild.grades(pack, mutants.grades(bands)), Set.of(), false));
        return mutants.all;
    }

    private List<Grade> grades(List<Band> bands) {
        List<Grade> grades = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            grades.add(new Grade(bands.get(i).name(), bands.get(i).above(), pack.instrument().grades().get(i).label()));
        }
        return grades;
    }

    /** Bands that several measures share are changed for all of them. */
    private void outside() {
        Map<List<Band>, List<Term>> shared = new LinkedHashMap<>();
        pack.terms().values().stream()
                .filter(t -> !t.bands().isEmpty())
                .forEach(t -> shared.computeIfAbsent(t.bands(), b -> new ArrayList<>()).add(t));
        shared.forEach((bands, terms) -> {
            At scale = places.field(places.under("measures", terms.get(0).key()), "scale");
            String name = String.valueOf(scale.node().text());
            bands(Kind.BAND, name, places.under("outside", name, "bands"), bands, null,
                    changed -> new PackChange(with(terms, changed), null, true));
        });
    }

    private RulePack with(List<Term> terms, List<Band> bands) {
        Map<String, Term> changed = new LinkedHashMap<>(pack.terms());
        terms.forEach(t -> changed.put(t.key(), new Term(t.kind(), t.key(), t.label(), t.unit(), t.min(), t.max(), t.levels(),
                bands, t.confidence(), t.from())));
        return pack.with(pack.instrument(), changed, pack.rules());
    }

    private void bands(
            Kind kind, String where, At list, List<Band> bands, BigDecimal step, Function<List<Band>, PackChange> change) {
        for (int i = 0; i < bands.size() - 1; i++) {
            Band band = bands.get(i);
            BigDecimal bound = band.from() != null ? band.from() : band.above();
            BigDecimal by = step != null ? step : bound.stripTrailingZeros().ulp().min(BigDecimal.ONE);
            List<Band> others = new ArrayList<>(List.of(moved(band, bound.add(by)), moved(band, bound.subtract(by))));
            if (kind != Kind.GRADE) {
                others.add(new Band(band.name(), band.above(), band.from()));
            }
            for (Band other : others) {
                List<Band> changed = new ArrayList<>(bands);
                changed.set(i, other);
                if (falling(changed)) {
                    At at = places.item(list, i);
                    all.add(new Mutant(kind, at.file(), at.line(), at.column(), where, said(band), said(other), null,
                            change.apply(changed)));
                }
            }
        }
    }

    private static Band moved(Band band, BigDecimal bound) {
        return band.from() != null ? new Band(band.name(), bound, null) : new Band(band.name(), null, bound);
    }

    private static boolean falling(List<Band> bands) {
        BigDecimal before = null;
        for (Band band : bands.subList(0, bands.size() - 1)) {
            BigDecimal bound = band.from() != null ? band.from() : band.above();
            if (before != null && bound.compareTo(before) >= 0) {
                return false;
            }
            before = bound;
        }
        return true;
    }

    private static String said(Band band) {
        return band.name() + (band.from() != null
                ? " from: " + band.from().toPlainString()
                : " above: " + band.above().toPlainString());
    }
}
