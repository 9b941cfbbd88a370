package id.delapan.web;

import id.delapan.compare.ComparisonHtml;
import id.delapan.compare.ComparisonWords;
import id.delapan.compare.Pair;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Lang;
import id.delapan.report.Numbers;
import id.delapan.report.View;
import id.delapan.rules.RulePack;
import id.delapan.store.AssessmentRows;
import id.delapan.store.Evaluations;
import id.delapan.store.StageChanges;
import id.delapan.store.Store;
import id.delapan.store.Versions;
import id.delapan.web.page.AgainPage;
import id.delapan.web.page.AssessorsPage;
import id.delapan.web.page.ComparisonPage;
import id.delapan.web.page.EvaluationPage;
import id.delapan.web.page.Frame;
import id.delapan.web.page.HistoryPage;
import id.delapan.web.page.IndicatorPage;
import id.delapan.web.page.PiecesPage;
import id.delapan.workbench.Beside;
import id.delapan.workbench.Desk;
import id.delapan.workbench.Desk.Worked;
import id.delapan.workbench.Edit;
import id.delapan.workbench.Refused;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The page of one agency, and the pieces of it that come later or change. */
final class AgencyPages {
    private static final int MOST_HISTORY = 500;
    private static final String ACTIVE = "overview";

    private final Store store;
    private final Desk desk;
    private final Beside beside;

    AgencyPages(Store store, Desk desk, Beside beside) {
        this.store = store;
        this.desk = desk;
        this.beside = beside;
    }

    /**
     * What a page wants of an evaluation as saved, or as it would be.
     *
     * @param unit id of a work unit; null for the agency
     * @param edits changes to try; empty for what is saved
     * @param rows codes of indicators whose line is wanted beside those the edits move
     * @param open codes of those whose explanation is wanted
     */
    record Wanted(String unit, List<Edit> edits, List<String> rows, List<String> open, Boolean advice) {}

    void on(RoutesConfig routes) {
        routes.get("/evaluations/{id}", this::evaluation, Role.VIEWER);
        routes.get("/evaluations/{id}/indicators/{code}", this::indicator, Role.VIEWER);
        routes.post("/evaluations/{id}/pieces", this::pieces, Role.VIEWER);
        routes.get("/evaluations/{id}/history", this::history, Role.VIEWER);
        routes.get("/evaluations/{id}/assessors", this::assessors, Role.VIEWER);
        routes.get("/evaluations/{id}/comparison", this::comparison, Role.VIEWER);
        routes.get("/evaluations/{id}/again", this::again, Role.VIEWER);
    }

    private void evaluation(Context ctx) {
        Worked worked = asked(ctx);
        Shown.page(ctx, "evaluation", ACTIVE, page(ctx, worked, number(ctx, worked), ctx.queryParam("unit"), false));
    }

    /** The version and the unit that the request names, else the newest and the agency. */
    private Worked asked(Context ctx) {
        Lang lang = Caller.of(ctx).lang();
        String version = ctx.queryParam("version");
        Worked whole = version == null ? desk.now(Asked.id(ctx), lang)
                : beside.version(Asked.id(ctx), Asked.whole(version, "version"), lang);
        return unit(whole, ctx.queryParam("unit"), lang);
    }

    private Worked unit(Worked whole, String unit, Lang lang) {
        return unit == null ? whole : beside.unit(whole, unit, lang);
    }

    private static int number(Context ctx, Worked worked) {
        String version = ctx.queryParam("version");
        return version == null ? worked.row().head() : Asked.whole(version, "version");
    }

    private EvaluationPage page(Context ctx, Worked worked, int number, String unit, boolean trying) {
        Lang lang = Caller.of(ctx).lang();
        Evaluations.Row before = beside.before(worked).orElse(null);
        boolean same = before != null && unit == null && before.instrument().equals(worked.row().instrument());
        List<StageChanges.Change> stages = store.read(h -> StageChanges.of(h, worked.row().id()));
        return new EvaluationPage(worked.row(), number, worked.rules(), beside.newer(worked).orElse(null), unit,
                new View(worked.assessment()), before, same ? new View(desk.now(before.id(), lang).assessment()) : null, stages, trying);
    }

    private void indicator(Context ctx) {
        Worked worked = asked(ctx);
        EvaluationPage on = page(ctx, worked, number(ctx, worked), ctx.queryParam("unit"), false);
        Shown.page(ctx, "evaluationIndicator", ACTIVE, opened(ctx, on, worked, ctx.pathParam("code")));
    }

    private IndicatorPage opened(Context ctx, EvaluationPage on, Worked worked, String code) {
        IndicatorResult result = on.view().indicator(code);
        if (result == null) {
            throw new Refused(Refused.Kind.MISSING, "indicator-not-here", code);
        }
        RulePack pack = beside.pack(worked);
        Frame frame = Shown.frame(ctx, ACTIVE);
        return IndicatorPage.of(on, frame, pack, worked.dossier(), result, beside.explanation(worked, code, frame.lang()));
    }

    private void pieces(Context ctx) {
        Wanted wanted = Asked.body(ctx, Wanted.class);
        Lang lang = Caller.of(ctx).lang();
        int base = Asked.version(ctx);
        boolean trying = wanted.edits() != null && !wanted.edits().isEmpty();
        Worked whole = trying ? desk.tried(Asked.id(ctx), base, Asked.edits(wanted.edits()), lang) : beside.version(Asked.id(ctx), base, lang);
        Worked worked = unit(whole, wanted.unit(), lang);
        EvaluationPage on = page(ctx, worked, base, wanted.unit(), trying);
        Set<String> rows = listed(wanted.rows());
        if (trying) {
            rows.addAll(moved(unit(desk.now(Asked.id(ctx), lang), wanted.unit(), lang).assessment(), worked.assessment()));
        }
        List<IndicatorPage> open = listed(wanted.open()).stream().map(code -> opened(ctx, on, worked, code)).toList();
        Asked.tag(ctx, base);
        Shown.page(ctx, "evaluationPieces", ACTIVE, new PiecesPage(on,
                worked.assessment().indicators().stream().filter(i -> rows.contains(i.code())).toList(), open, Boolean.TRUE.equals(wanted.advice())));
    }

    private static Set<String> listed(List<String> codes) {
        return codes == null ? new HashSet<>() : new HashSet<>(codes);
    }

    private static Set<String> moved(Assessment before, Assessment after) {
        return Pair.moved(before, after).stream().map(Pair::code).collect(Collectors.toSet());
    }

    private void history(Context ctx) {
        long id = Asked.id(ctx);
        desk.row(id);
        Frame frame = Shown.frame(ctx, ACTIVE);
        List<Versions.Made> versions = store.read(h -> Versions.history(h, id, MOST_HISTORY));
        Map<Integer, List<Edit>> edits = new HashMap<>();
        versions.stream().filter(v -> v.edits() != null).forEach(v -> edits.put(v.number(), desk.edits(v)));
        List<AssessmentRows.Row> assessments = store.read(h -> AssessmentRows.of(h, id, MOST_HISTORY));
        Map<Long, String> rules = new HashMap<>();
        assessments.forEach(a -> rules.computeIfAbsent(a.packVersion(), beside::rules));
        Shown.page(ctx, "evaluationHistory", ACTIVE, HistoryPage.of(
                id, frame, versions, edits, assessments, store.read(h -> StageChanges.of(h, id)), rules));
    }

    private void assessors(Context ctx) {
        Lang lang = Caller.of(ctx).lang();
        Shown.page(ctx, "evaluationAssessors", ACTIVE,
                new AssessorsPage(beside.assessors(asked(ctx), lang), new Numbers(lang), new ComparisonWords(lang)));
    }

    private void comparison(Context ctx) {
        Lang lang = Caller.of(ctx).lang();
        Worked worked = desk.now(Asked.id(ctx), lang);
        String body = ComparisonHtml.body(beside.comparison(worked, lang), lang);
        Shown.page(ctx, "comparison", ACTIVE, new ComparisonPage(worked.row(), beside.before(worked).orElseThrow(), body));
    }

    private void again(Context ctx) {
        Lang lang = Caller.of(ctx).lang();
        Worked now = desk.now(Asked.id(ctx), lang);
        Worked then = beside.byNewest(Asked.id(ctx), lang);
        Shown.page(ctx, "again", ACTIVE, new AgainPage(now.row(), now.rules(), then.rules(), now.assessment(), then.assessment(),
                Pair.moved(now.assessment(), then.assessment()), new Numbers(lang), new ComparisonWords(lang)));
    }
}
