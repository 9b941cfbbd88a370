package id.delapan.authoring.possible;

import id.delapan.engine.Facts;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.By;
import id.delapan.model.Dossier.Coverage;
import id.delapan.model.Dossier.Document;
import id.delapan.model.Dossier.Measure;
import id.delapan.model.Dossier.Practice;
import id.delapan.model.Indicator;
import id.delapan.model.Instrument.Band;
import id.delapan.model.Term;
import id.delapan.rules.FactType;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.RulePack;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One item for every way in which evidence of a key can differ under given conditions, the simplest first. Facts are made
 * from items as the engine makes them, so that nothing impossible is among them.
 */
final class Items {
    private static final int USUAL_TOTAL = 4;

    private final RulePack pack;
    private final Context context;
    private final String key;
    private final Collection<Pattern> patterns;

    Items(RulePack pack, Context context, String key, Collection<Pattern> patterns) {
        this.pack = pack;
        this.context = context;
        this.key = key;
        this.patterns = patterns;
    }

    List<Item> of(FactType type) {
        Stream<? extends Record> evidence = switch (type) {
            case DOCUMENT -> documents().stream();
            case COVERAGE -> coverages().stream();
            case MEASURE -> measures().stream();
            case PRACTICE -> Stream.of(new Practice(key, key, true, List.of()), new Practice(key, key, false, List.of()));
            case ANSWER -> answers().stream();
            case PERIOD, AGENCY -> throw new IllegalArgumentException(type.word());
        };
        return evidence.map(e -> new Item(e, Facts.of(e, context.year(), pack))).toList();
    }

    private boolean asks(String field) {
        return patterns.stream().flatMap(p -> p.constraints().stream()).map(Constraint::field).anyMatch(field::equals);
    }

    private List<Document> documents() {
        Set<LocalDate> dates = new LinkedHashSet<>();
        dates.add(null);
        if (asks("age") || asks("inForce")) {
            Numbers.whole(Numbers.named(patterns, "age"), -1, 3).forEach(age -> dates.add(day(-age)));
        }
        List<LocalDate[]> validities = new ArrayList<>();
        validities.add(new LocalDate[2]);
        if (asks("inForce") || asks("expired") || asks("years")) {
            validities.add(new LocalDate[] {day(0), null});
            validities.add(new LocalDate[] {day(1), null});
            validities.add(new LocalDate[] {null, end(0)});
            validities.add(new LocalDate[] {null, end(-1)});
            for (int years : asks("years") ? Numbers.whole(Numbers.named(patterns, "years"), 1, 1) : List.<Integer>of()) {
                validities.add(new LocalDate[] {day(0), end(years - 1)});
                validities.add(new LocalDate[] {day(-years), end(-1)});
                validities.add(new LocalDate[] {day(1), end(years)});
            }
        }
        List<Document> documents = new ArrayList<>();
        for (Boolean formal : asks("formal") ? new Boolean[] {null, true, false} : new Boolean[1]) {
            for (LocalDate[] validity : validities) {
                for (LocalDate date : dates) {
                    documents.add(new Document(key, key, null, null, date, validity[0], validity[1], formal, null, null));
                }
            }
        }
        return documents;
    }

    private LocalDate day(int yearsOn) {
        return LocalDate.of(context.year() + yearsOn, 1, 1);
    }

    private LocalDate end(int yearsOn) {
        return LocalDate.of(context.year() + yearsOn, 12, 31);
    }

    /** Every share of small totals, and totals large enough to come close to each bound of a share. */
    private List<Coverage> coverages() {
        TreeSet<BigDecimal> counts = Numbers.named(patterns, "done");
        counts.addAll(Numbers.named(patterns, "total"));
        TreeSet<BigDecimal> shares = Numbers.named(patterns, "share");
        for (Band band : pack.instrument().bands()) {
            Stream.of(band.from(), band.above()).filter(Objects::nonNull).forEach(shares::add);
        }
        Set<Coverage> coverages = new LinkedHashSet<>();
        int small = counts.isEmpty() ? USUAL_TOTAL : Math.max(USUAL_TOTAL, counts.last().intValue() + 2);
        for (int total = 0; total <= small; total++) {
            for (int done = 0; done <= total; done++) {
                coverages.add(coverage(done, total));
            }
        }
        for (BigDecimal share : shares) {
            BigDecimal plain = share.stripTrailingZeros();
            int total = BigDecimal.TEN.pow(Math.max(1, Math.min(6, plain.scale()) + 1)).intValue();
            int done = share.multiply(BigDecimal.valueOf(total)).intValue();
            for (int near = Math.max(0, done - 1); near <= Math.min(total, done + 1); near++) {
                coverages.add(coverage(near, total));
            }
        }
        return List.copyOf(coverages);
    }

    private Coverage coverage(int done, int total) {
        return new Coverage(key, key, done, total, List.of());
    }

    private List<Measure> measures() {
        Term term = pack.terms().get(key);
        TreeSet<BigDecimal> named = Numbers.named(patterns, "value");
        if (asks("level")) {
            for (Band band : term.bands()) {
                Stream.of(band.from(), band.above()).filter(Objects::nonNull).forEach(named::add);
            }
        }
        List<BigDecimal> values = Numbers.points(named, term.min(), term.max());
        TreeSet<Integer> ages = new TreeSet<>(Numbers.whole(Numbers.named(patterns, "age"), 0, 2));
        Numbers.named(patterns, "year").forEach(year -> ages.add(Math.max(0, context.year() - year.intValue())));
        List<Measure> measures = new ArrayList<>();
        for (int age : ages) {
            int year = context.year() - age;
            String id = age == 0 ? key : key + "@" + year;
            boolean number = term.min() != null || term.levels().isEmpty();
            (number ? values : List.<BigDecimal>of())
                    .forEach(value -> measures.add(new Measure(id, key, value, null, year, null)));
            for (String level : term.levels()) {
                measures.add(new Measure(id, key, null, level, year, null));
                (number && asks("value") && asks("level") ? values : List.<BigDecimal>of())
                        .forEach(value -> measures.add(new Measure(id, key, value, level, year, null)));
            }
        }
        return measures;
    }

    private List<Dossier.Answer> answers() {
        Indicator indicator = pack.indicators().get(key);
        List<Dossier.Answer> answers = new ArrayList<>();
        for (By by : indicator == null ? new By[0] : By.values()) {
            indicator.scale().names().forEach(level -> answers.add(new Dossier.Answer(key, by, level, null, null, List.of())));
            if (indicator.scale().numeric()) {
                Numbers.points(Numbers.named(patterns, "value"), BigDecimal.ZERO, indicator.scale().max())
                        .forEach(value -> answers.add(new Dossier.Answer(key, by, null, value, null, List.of())));
            }
        }
        return answers;
    }
}
