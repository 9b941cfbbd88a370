package id.delapan.engine;

import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Agency;
import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.By;
import id.delapan.model.Dossier.Coverage;
import id.delapan.model.Dossier.Document;
import id.delapan.model.Dossier.Kind;
import id.delapan.model.Dossier.Measure;
import id.delapan.model.Dossier.Practice;
import id.delapan.model.Indicator;
import id.delapan.model.Scale;
import id.delapan.model.Term;
import id.delapan.rules.RulePack;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes dossiers out of a pack's vocabulary and scales; one seed always gives the same dossier. */
public final class RandomDossiers {
    private static final List<String> SMALL = List.of("0", "1", "1.99", "2", "3", "4", "11", "12");
    private static final List<String> SPECIAL_DATES =
            Arrays.asList(null, "%d-01-01", "%d-12-31", "%d-06-15", "%d-06-15");

    private final RulePack pack;
    private final Random random;
    private final int year;
    private final List<String> ids = new ArrayList<>();

    private RandomDossiers(RulePack pack, long seed) {
        this.pack = pack;
        this.random = new Random(seed);
        this.year = 2014 + random.nextInt(6);
    }

    public static Dossier of(RulePack pack, long seed) {
        return new RandomDossiers(pack, seed).dossier();
    }

    private Dossier dossier() {
        double density = one(List.of(0.0, 0.1, 0.5, 0.9, 1.0));
        List<Document> documents = new ArrayList<>();
        List<Coverage> coverages = new ArrayList<>();
        List<Measure> measures = new ArrayList<>();
        List<Practice> practices = new ArrayList<>();
        for (Term term : pack.terms().values()) {
            if (random.nextDouble() >= density) {
                continue;
            }
            switch (term.kind()) {
                case DOCUMENT -> {
                    for (int n = random.nextInt(3) / 2; n >= 0; n--) {
                        documents.add(document(term));
                    }
                }
                case COVERAGE -> coverages.add(coverage(term));
                case MEASURE -> measures(term, measures);
                case PRACTICE -> practices.add(new Practice(id(), term.key(), random.nextInt(4) > 0, List.of()));
            }
        }
        Agency agency = new Agency("acak", "Instansi acak", one(Arrays.asList(Kind.values())));
        return new Dossier(
                pack.instrument().id(), agency, year, answers(), documents, coverages, measures, practices);
    }

    private List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        for (By by : By.values()) {
            double density = one(List.of(0.0, 0.0, 0.2, 0.6, 1.0));
            for (Indicator indicator : pack.indicators().values()) {
                if (random.nextDouble() < density) {
                    answers.add(answer(indicator, by));
                }
            }
        }
        return answers;
    }

    private Answer answer(Indicator indicator, By by) {
        Scale scale = indicator.scale();
        List<String> evidence = ids.isEmpty() || random.nextInt(3) > 0 ? List.of() : List.of(one(ids));
        return scale.numeric()
                ? new Answer(indicator.code(), by, null, number(BigDecimal.ZERO, scale.max()), null, evidence)
                : new Answer(indicator.code(), by, one(scale.names()), null, null, evidence);
    }

    private Document document(Term term) {
        LocalDate from = date(one(List.of(-5, -1, 0, 0, 1)));
        LocalDate until = date(one(List.of(-1, 0, 1, 4)));
        if (from != null && until != null && until.isBefore(from)) {
            until = from.plusYears(random.nextInt(6));
        }
        Boolean formal = one(Arrays.asList(true, true, true, false, null));
        return new Document(id(), term.key(), null, null, date(one(List.of(-5, -2, -1, 0, 0))), from, until, formal,
                null, null);
    }

    private LocalDate date(int offset) {
        String form = one(SPECIAL_DATES);
        return form == null ? null : LocalDate.parse(form.formatted(year + offset));
    }

    private Coverage coverage(Term term) {
        int total = one(List.of(0, 1, 2, 10, 20, 97));
        int done = total == 0 ? 0 : one(List.of(0, 1, total / 2, total / 2 + 1, total - 1, total, total));
        return new Coverage(id(), term.key(), Math.min(done, total), total, List.of());
    }

    private void measures(Term term, List<Measure> measures) {
        for (int back : one(List.of(List.of(0), List.of(0), List.of(0, 1), List.of(1), List.of(0, 1, 2), List.of(-1)))) {
            boolean stated = !term.levels().isEmpty() && (term.bands().isEmpty() || random.nextInt(4) == 0);
            String level = stated ? one(term.levels()) : null;
            BigDecimal value = stated && (term.max() == null || random.nextBoolean()) ? null : value(term);
            measures.add(new Measure(id(), term.key(), value, level, year - back, null));
        }
    }

    private BigDecimal value(Term term) {
        BigDecimal small = new BigDecimal(one(SMALL));
        boolean fits = small.compareTo(term.min()) >= 0 && small.compareTo(term.max()) <= 0;
        return fits && random.nextInt(3) > 0 ? small : number(term.min(), term.max());
    }

    private BigDecimal number(BigDecimal least, BigDecimal most) {
        BigDecimal share = BigDecimal.valueOf(random.nextInt(1001), 3);
        return least.add(most.subtract(least).multiply(share)).setScale(random.nextInt(4), RoundingMode.HALF_UP);
    }

    private String id() {
        ids.add("b" + (ids.size() + 1));
        return ids.get(ids.size() - 1);
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
