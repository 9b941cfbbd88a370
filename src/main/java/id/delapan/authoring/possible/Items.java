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
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One item for every way in which evidence of a key can differ under given conditions, the simplest first. Facts are made
 * from items as the engine makes them, so that nothing impossible is among them.
 */
final class Items {
    /** Out of which most bands can be told apart. */
    static final int USUAL_TOTAL = 4;

    private final RulePack pack;
    private final Context context;
    private final String key;
    private final Collection<Pattern> patterns;
    private final Budget budget;

    Items(RulePack pack, Context context, String key, Collection<Pattern> patterns, Budget budget) {
        this.pack = pack;
        this.context = context;
        this.key = key;
        this.patterns = patterns;
        this.budget = budget;
    }

    /** Those that differ in what the conditions look at. */
    List<Item> of(FactType type) {
        List<String> asked = asked();
        Map<List<Object>, Item> different = new LinkedHashMap<>();
        for (Item item : all(type)) {
            List<Object> looks = new ArrayList<>(List.of(item.slot(), item.presents(context.year())));
            asked.forEach(field -> looks.add(type.value(item.fact(), field)));
            different.putIfAbsent(looks, item);
        }
        return List.copyOf(different.values());
    }

    /** All, also those that differ in nothing that matters alone. */
    List<Item> all(FactType type) {
        Stream<? extends Record> evidence = switch (type) {
            case DOCUMENT -> documents().stream();
            case COVERAGE -> coverages().stream();
            case MEASURE -> measures().stream();
            case PRACTICE -> Stream.of(new Practice(key, key, true, List.of()), new Practice(key, key, false, List.of()));
            case ANSWER -> answers().stream();
            case PERIOD, AGENCY -> throw new IllegalArgumentException(type.word());
        };
        List<String> asked = asked();
        return evidence.takeWhile(e -> budget.take()).map(e -> {
            Object fact = Facts.of(e, context.year(), pack);
            return new Item(e, fact, asked.stream().anyMatch(field -> type.value(fact, field) == null));
        }).toList();
    }

    private List<String> asked() {
        return patterns.stream().flatMap(p -> p.constraints().stream()).map(Constraint::field).distinct().toList();
    }

    private boolean asks(String field) {
        return patterns.stream().flatMap(p -> p.constraints().stream()).map(Constraint::field).anyMatch(field::equals);
    }

    private Collection<Document> documents() {
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
                for (LocalDate date : budget.enough() ? dates : Set.<LocalDate>of()) {
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

    /** Small counts, counts near each named one, and those that come close to each bound of a share. */
    private Collection<Coverage> coverages() {
        TreeSet<BigDecimal> counts = Numbers.named(patterns, "done");
        counts.addAll(Numbers.named(patterns, "total"));
        TreeSet<BigDecimal> shares = Numbers.named(patterns, "share");
        for (Band band : asks("band") ? pack.instrument().bands() : List.<Band>of()) {
            Stream.of(band.from(), band.above()).filter(Objects::nonNull).forEach(shares::add);
        }
        TreeSet<Integer> whole = new TreeSet<>(Numbers.whole(counts, 0, USUAL_TOTAL));
        TreeSet<Integer> totals = new TreeSet<>(whole);
        shares.stream().filter(Numbers::fine).forEach(share -> totals.add(Numbers.denominator(share)));
        counts.forEach(count -> shares.stream().filter(s -> s.signum() > 0)
                .forEach(s -> totals.addAll(Numbers.near(count.divide(s, 0, RoundingMode.FLOOR)))));
        Set<Coverage> coverages = new LinkedHashSet<>();
        for (int total : totals.tailSet(0, true)) {
            TreeSet<Integer> done = new TreeSet<>(List.of(0, total));
            done.addAll(counts.isEmpty() && total > USUAL_TOTAL ? Set.<Integer>of() : whole);
            shares.stream().filter(s -> total > USUAL_TOTAL)
                    .forEach(share -> done.addAll(Numbers.near(share.multiply(BigDecimal.valueOf(total)))));
            done.subSet(0, true, total, true).forEach(n -> coverages.add(coverage(n, total)));
        }
        return coverages;
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
