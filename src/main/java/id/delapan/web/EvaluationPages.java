package id.delapan.web;

import id.delapan.report.View;
import id.delapan.store.Evaluations;
import id.delapan.store.Store;
import id.delapan.web.page.EvaluationPage;
import id.delapan.web.page.OverviewPage;
import id.delapan.workbench.Desk;
import id.delapan.workbench.Shelf;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The pages of the agencies of a year and of one of them. */
final class EvaluationPages {
    private final Store store;
    private final Shelf shelf;
    private final Desk desk;
    private final Clock clock;

    EvaluationPages(Store store, Shelf shelf, Desk desk, Clock clock) {
        this.store = store;
        this.shelf = shelf;
        this.desk = desk;
        this.clock = clock;
    }

    void on(RoutesConfig routes) {
        routes.get("/", this::overview, Role.VIEWER);
        routes.get("/evaluations/{id}", this::evaluation, Role.VIEWER);
    }

    private void overview(Context ctx) {
        List<Integer> years = store.read(Evaluations::years);
        String asked = ctx.queryParam("year");
        int year = asked != null ? (int) Asked.number(asked, "year")
                : years.isEmpty() ? LocalDate.now(clock).getYear() : years.get(0);
        List<Evaluations.Line> lines = store.read(h -> Evaluations.lines(h, year));
        Shown.page(ctx, "overview", "overview", OverviewPage.of(
                Caller.of(ctx).lang(), year, years, lines, shelf::instrument, shelf.instruments()));
    }

    private void evaluation(Context ctx) {
        Desk.Worked worked = desk.now(Asked.id(ctx), Caller.of(ctx).lang());
        Shown.page(ctx, "evaluation", "overview", new EvaluationPage(worked.row(), worked.rules(), new View(worked.assessment()),
                store.read(h -> Evaluations.ofAgency(h, worked.row().agency()))));
    }
}
