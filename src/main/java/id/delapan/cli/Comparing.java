package id.delapan.cli;

import id.delapan.Evaluator;
import id.delapan.compare.Comparison;
import id.delapan.compare.Crossing;
import id.delapan.compare.Dates;
import id.delapan.compare.Refusals;
import id.delapan.compare.Steps;
import id.delapan.dossier.DossierReader;
import id.delapan.engine.Engine;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import id.delapan.model.DossierException;
import id.delapan.model.Problem;
import id.delapan.rules.Packs;
import id.delapan.source.Problems;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads what is to be compared, evaluates what is not evaluated yet, and compares. */
final class Comparing {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** What a file holds: an assessment, or a dossier. */
    private record Side(String name, Assessment recorded, Dossier dossier) {}

    private final Rulebook rules;
    private final Engine old;
    private final Problems problems = new Problems();

    /** @param old evaluates dossiers but the last; null for the rules that evaluate the last */
    Comparing(Rulebook rules, Engine old) {
        this.rules = rules;
        this.old = old;
    }

    /**
     * Compares the last two files.
     *
     * @param files assessments or dossiers, oldest first
     * @param behind dossiers that assessments among the files were made from
     * @param reported the days of the reports but the last; null for those the files tell
     * @param asOf the day judged; null for the one the last file tells
     */
    Comparison of(List<Path> files, List<Path> behind, List<LocalDate> reported, LocalDate asOf) {
        List<Side> sides = new ArrayList<>();
        files.forEach(file -> read(file, false, sides));
        List<Side> dossiers = new ArrayList<>();
        behind.forEach(file -> read(file, true, dossiers));
        stopOn(problems.list());
        Options options = sides.stream().filter(s -> s.recorded() != null).map(s -> s.recorded().options()).findFirst()
                .map(o -> new Options(o.countClaims(), rules.lang()))
                .orElse(new Options(false, rules.lang()));
        List<Assessment> history = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            history.add(assessment(sides.get(i), options, i < sides.size() - 1));
        }
        Assessment newest = history.get(history.size() - 1);
        stopOn(Refusals.of(history, sides.stream().map(Side::name).toList(),
                from -> Crossing.walk(rules.pack(newest.instrument().id()), from) != null));
        Dates dates = dates(history, reported, asOf);
        return Comparison.of(history, rules.pack(newest.instrument().id()), dates, steps(sides, dossiers, history));
    }

    private void read(Path file, boolean dossierOnly, List<Side> into) {
        String name = Packs.shown(file);
        try {
            Recorded recorded = Recorded.read(file);
            boolean assessment = !dossierOnly && recorded.claimsToBe();
            into.add(assessment
                    ? new Side(name, recorded.assessment(rules.lang()), null)
                    : new Side(name, null, DossierReader.read(file, name).dossier()));
        } catch (DossierException e) {
            problems.addAll(e.problems());
        }
    }

    private static void stopOn(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new DossierException(problems);
        }
    }

    private Assessment assessment(Side side, Options options, boolean older) {
        return side.recorded() != null ? side.recorded()
                : older && old != null ? old.evaluate(side.dossier(), options, LIMIT, Evaluator.program())
                : rules.evaluate(side.dossier(), options);
    }

    private static Dates dates(List<Assessment> history, List<LocalDate> reported, LocalDate asOf) {
        Dates told = Dates.of(history);
        if (reported != null && reported.size() != history.size() - 1) {
            throw new Refusal(Main.USAGE, "compare-reported-count", history.size() - 1, reported.size());
        }
        List<LocalDate> days = reported == null ? told.reported().subList(0, history.size() - 1) : reported;
        LocalDate judged = asOf == null ? told.asOf() : asOf;
        for (int i = 0; i < days.size(); i++) {
            LocalDate next = i + 1 < days.size() ? days.get(i + 1) : judged;
            if (days.get(i).isAfter(next)) {
                throw new Refusal(Main.USAGE, "compare-days-reversed", days.get(i), next);
            }
        }
        return new Dates(days, judged);
    }

    /** Null where a dossier is not known, or the newer assessment was not made by the rules at hand. */
    private Steps steps(List<Side> sides, List<Side> dossiers, List<Assessment> history) {
        int last = history.size() - 1;
        Assessment newest = history.get(last);
        Engine engine = rules.engine(newest.instrument().id());
        Options options = new Options(newest.options().countClaims(), rules.lang());
        Dossier before = dossier(sides.get(last - 1), dossiers, history.get(last - 1), options);
        Dossier after = dossier(sides.get(last), dossiers, newest, options);
        dossiers.forEach(d -> {
            if (history.stream().noneMatch(a -> a.receipt().dossier().equals(digest(d.dossier(), options)))) {
                throw new Refusal(Main.INPUT, "compare-dossier-of-none", d.name());
            }
        });
        boolean other = history.stream().anyMatch(a -> !a.instrument().id().equals(newest.instrument().id()));
        if (other || before == null || after == null || !engine.pack().digest().equals(newest.receipt().rules())) {
            return null;
        }
        return Steps.between(before, after, d -> rules.evaluate(d, options));
    }

    private Dossier dossier(Side side, List<Side> dossiers, Assessment made, Options options) {
        return side.dossier() != null ? side.dossier() : dossiers.stream()
                .map(Side::dossier)
                .filter(d -> digest(d, options).equals(made.receipt().dossier()))
                .findFirst()
                .orElse(null);
    }

    private String digest(Dossier dossier, Options options) {
        return rules.evaluate(dossier, options).receipt().dossier();
    }
}
