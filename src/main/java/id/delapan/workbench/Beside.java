package id.delapan.workbench;

import id.delapan.Evaluator;
import id.delapan.compare.Assessors;
import id.delapan.compare.Comparison;
import id.delapan.compare.Crossing;
import id.delapan.compare.Dates;
import id.delapan.compare.Steps;
import id.delapan.explain.Explainer;
import id.delapan.explain.ExplanationWords;
import id.delapan.explain.Told;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import id.delapan.model.Lang;
import id.delapan.rules.RulePack;
import id.delapan.store.AssessmentRows;
import id.delapan.store.Evaluations;
import id.delapan.store.PackVersions;
import id.delapan.store.Store;
import id.delapan.workbench.Desk.Worked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is looked at beside an evaluation as it stands: its past, other years, newer rules, its units, and why it is so. */
public final class Beside {
    private static final int MOST_YEARS = 3;

    private final Store store;
    private final Desk desk;
    private final Shelf shelf;

    public Beside(Store store, Desk desk, Shelf shelf) {
        this.store = store;
        this.desk = desk;
        this.shelf = shelf;
    }

    /** A version of the dossier by the rules it was last evaluated by. */
    public Worked version(long id, int number, Lang lang) {
        Evaluations.Row row = desk.row(id);
        AssessmentRows.Row made = store.read(h -> AssessmentRows.ofVersion(h, id, number))
                .orElseThrow(() -> new Refused(Refused.Kind.MISSING, "version-not-here", number));
        return desk.by(row, number, shelf.version(made.packVersion()), lang);
    }

    /** The rules that came after those an evaluation was made by; empty when it was made by the newest. */
    public Optional<PackVersions.Row> newer(Worked worked) {
        return Optional.of(shelf.newest(worked.row().instrument())).filter(newest -> newest.id() != worked.rules().id());
    }

    /** What a version of the rules is called. */
    public String rules(long version) {
        PackVersions.Row row = shelf.version(version);
        return row.pack() + " " + row.number();
    }

    /** What the newest rules would make of it, without keeping that. */
    public Worked byNewest(long id, Lang lang) {
        Evaluations.Row row = desk.row(id);
        return desk.by(row, row.head(), shelf.newest(row.instrument()), lang);
    }

    /** A work unit as if it were evaluated by itself. */
    public Worked unit(Worked whole, String unit, Lang lang) {
        Dossier own = whole.dossier().units().stream()
                .filter(u -> u.agency().id().equals(unit))
                .findFirst()
                .orElseThrow(() -> new Refused(Refused.Kind.MISSING, "unit-not-here", unit));
        return new Worked(whole.row(), own, desk.evaluate(whole.rules(), own, lang), whole.rules());
    }

    /** The pack an evaluation was made by. */
    public RulePack pack(Worked worked) {
        return shelf.engine(worked.rules().id()).pack();
    }

    /** Why an indicator has its level, and why not more. */
    public Told explanation(Worked worked, String code, Lang lang) {
        if (worked.assessment().indicators().stream().noneMatch(i -> i.code().equals(code))) {
            throw new Refused(Refused.Kind.MISSING, "indicator-not-here", code);
        }
        return new ExplanationWords(pack(worked), lang).tell(
                new Explainer(shelf.engine(worked.rules().id()), worked.dossier(), worked.assessment(), lang).explain(code));
    }

    /** Agency, assessor and national evaluator side by side. */
    public Assessors assessors(Worked worked, Lang lang) {
        return Assessors.of(shelf.engine(worked.rules().id()), worked.dossier(), new Options(false, lang), Evaluator.program());
    }

    /** The evaluation of the agency before this one, by the same instrument or one that leads to it. */
    public Optional<Evaluations.Row> before(Worked worked) {
        List<Evaluations.Row> older = older(worked);
        return older.isEmpty() ? Optional.empty() : Optional.of(older.get(older.size() - 1));
    }

    /** Oldest first. */
    private List<Evaluations.Row> older(Worked worked) {
        RulePack pack = pack(worked);
        return store.read(h -> Evaluations.ofAgency(h, worked.row().agency())).stream()
                .filter(r -> r.period() < worked.row().period())
                .filter(r -> r.instrument().equals(worked.row().instrument()) || Crossing.walk(pack, r.instrument()) != null)
                .sorted(Comparator.comparing(Evaluations.Row::period))
                .toList();
    }

    /** What moved since the year before, why, and what became of its findings. */
    public Comparison comparison(Worked worked, Lang lang) {
        List<Evaluations.Row> older = older(worked);
        if (older.isEmpty()) {
            throw new Refused(Refused.Kind.MISSING, "evaluation-without-before", worked.row().name());
        }
        List<Worked> years = new ArrayList<>(older.subList(Math.max(0, older.size() - MOST_YEARS + 1), older.size()).stream()
                .map(r -> desk.now(r.id(), lang)).toList());
        years.add(worked);
        List<Assessment> history = years.stream().map(Worked::assessment).toList();
        Worked before = years.get(years.size() - 2);
        boolean same = Stream.of(before, worked).map(w -> w.row().instrument()).distinct().count() == 1;
        Steps steps = same ? Steps.between(before.dossier(), worked.dossier(), d -> desk.evaluate(worked.rules(), d, lang)) : null;
        return Comparison.of(history, pack(worked), Dates.of(history), steps);
    }
}
