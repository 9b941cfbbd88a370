package id.delapan.explain;

import id.delapan.engine.Facts;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Coverage;
import id.delapan.model.Dossier.Document;
import id.delapan.model.Dossier.Measure;
import id.delapan.model.Dossier.Practice;
import id.delapan.model.Instrument.Band;
import id.delapan.model.Term;
import id.delapan.rules.FactType;
import id.delapan.rules.Matching;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.RulePack;
import id.delapan.rules.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes evidence that meets a pattern: from an item of the dossier with the least altered, or anew. */
final class Items {
    private static final int USUAL_TOTAL = 10;
    private static final BigDecimal STEP = new BigDecimal("0.01");

    private final RulePack pack;
    private final int year;
    private final Pattern pattern;
    private final Map<String, Object> bound;

    Items(RulePack pack, int year, Pattern pattern, Map<String, Object> bound) {
        this.pack = pack;
        this.year = year;
        this.pattern = pattern;
        this.bound = bound;
    }

    /** The nearest item to {@code from} (null: a new one called {@code id}) that meets the pattern; null when none can. */
    Record meeting(Record from, String id) {
        String key = pattern.key();
        List<? extends Record> variants = switch (pattern.type()) {
            case DOCUMENT -> documents(from == null ? new Document(id, key, null, null, null, null, null, null, null, null) : (Document) from);
            case COVERAGE -> coverages(from == null ? new Coverage(id, key, 0, USUAL_TOTAL, List.of()) : (Coverage) from);
            case MEASURE -> measures(from == null ? new Measure(id, key, null, null, year, null) : (Measure) from);
            case PRACTICE -> List.of(new Practice(from == null ? id : ((Practice) from).id(), key, true,
                            from == null ? List.of() : ((Practice) from).evidence()),
                    new Practice(from == null ? id : ((Practice) from).id(), key, false,
                            from == null ? List.of() : ((Practice) from).evidence()));
            default -> List.<Record>of();
        };
        return variants.stream()
                .filter(v -> Matching.matches(pattern, Facts.of(v, year, pack), bound))
                .findFirst()
                .orElse(null);
    }

    private List<Object> wanted(String field) {
        Term term = pack.terms().get(pattern.key());
        return Values.candidates(pattern, field, term, bound);
    }

    private List<Document> documents(Document d) {
        List<Document> variants = new ArrayList<>();
        Set<LocalDate> dates = new LinkedHashSet<>(Arrays.asList(d.date(), LocalDate.of(year, 1, 2)));
        wanted("age").forEach(age -> dates.add(LocalDate.of(year - ((Number) age).intValue(), 1, 2)));
        List<LocalDate[]> validities = new ArrayList<>();
        validities.add(new LocalDate[] {d.validFrom(), d.validUntil()});
        validities.add(new LocalDate[] {d.validFrom(), null});
        validities.add(new LocalDate[] {null, null});
        validities.add(new LocalDate[] {LocalDate.of(year, 1, 1), null});
        validities.add(new LocalDate[] {LocalDate.of(year - 1, 1, 1), LocalDate.of(year - 1, 12, 31)});
        for (Object years : wanted("years")) {
            int span = ((Number) years).intValue();
            if (span >= 1) {
                validities.add(new LocalDate[] {LocalDate.of(year, 1, 1), LocalDate.of(year + span - 1, 12, 31)});
            }
        }
        for (LocalDate[] validity : validities) {
            for (LocalDate date : dates) {
                for (Boolean formal : new Boolean[] {d.formal(), true, false}) {
                    variants.add(new Document(d.id(), d.type(), d.title(), d.number(), date, validity[0], validity[1],
                            formal, d.uri(), d.sha256()));
                }
            }
        }
        return variants;
    }

    private List<Coverage> coverages(Coverage c) {
        Set<Integer> totals = new LinkedHashSet<>(List.of(c.total(), Math.max(c.total(), USUAL_TOTAL)));
        wanted("total").forEach(t -> totals.add(((Number) t).intValue()));
        List<Coverage> variants = new ArrayList<>();
        for (int total : totals) {
            Set<Integer> dones = new LinkedHashSet<>(List.of(c.done(), 0, 1, total / 2, total / 2 + 1, total));
            wanted("done").forEach(n -> dones.add(((Number) n).intValue()));
            wanted("share").forEach(share -> {
                int part = ((BigDecimal) share).multiply(BigDecimal.valueOf(total)).intValue();
                dones.addAll(List.of(part, part + 1));
            });
            List<Integer> nearest = new ArrayList<>(dones);
            nearest.removeIf(n -> n < 0 || n > total);
            nearest.sort((a, b) -> Integer.compare(Math.abs(a - c.done()), Math.abs(b - c.done())));
            nearest.forEach(n -> variants.add(new Coverage(c.id(), c.subject(), n, total, c.evidence())));
        }
        return variants;
    }

    private List<Measure> measures(Measure m) {
        Term term = pack.terms().get(m.key());
        List<BigDecimal> values = new ArrayList<>();
        values.add(m.value());
        wanted("value").forEach(v -> values.add((BigDecimal) v));
        for (Band band : term.bands()) {
            values.add(band.from() != null ? band.from() : band.above() != null ? band.above().add(STEP) : term.min());
        }
        List<String> levels = new ArrayList<>();
        levels.add(null);
        levels.add(m.level());
        if (term.bands().isEmpty()) {
            levels.addAll(term.levels());
        }
        Set<Integer> years = new LinkedHashSet<>(List.of(m.year(), year));
        wanted("age").forEach(age -> years.add(year - ((Number) age).intValue()));
        List<Measure> variants = new ArrayList<>();
        for (int of : years) {
            for (String level : levels) {
                for (BigDecimal value : values) {
                    boolean inside = value == null || (term.min() == null || value.compareTo(term.min()) >= 0)
                            && (term.max() == null || value.compareTo(term.max()) <= 0);
                    if (inside && (value != null || level != null)) {
                        variants.add(new Measure(m.id(), m.key(), value, level, of, m.source()));
                    }
                }
            }
        }
        return variants;
    }

    /** The dossier's own items of the pattern's key. */
    static List<? extends Record> existing(Dossier dossier, Pattern pattern) {
        String key = pattern.key();
        return switch (pattern.type()) {
            case DOCUMENT -> dossier.documents().stream().filter(d -> d.type().equals(key)).toList();
            case COVERAGE -> dossier.coverages().stream().filter(c -> c.subject().equals(key)).toList();
            case MEASURE -> dossier.measures().stream().filter(m -> m.key().equals(key)).toList();
            case PRACTICE -> dossier.practices().stream().filter(p -> p.key().equals(key)).toList();
            default -> List.<Record>of();
        };
    }

    /** Whether another item of the same key may stand beside those there are. */
    static boolean several(FactType type) {
        return type == FactType.DOCUMENT || type == FactType.MEASURE;
    }
}
