package id.delapan.web;

import id.delapan.store.Evaluations;
import id.delapan.store.Store;
import id.delapan.web.page.OverviewPage;
import id.delapan.workbench.Shelf;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The page of the agencies of a year. */
final class EvaluationPages {
    private final Store store;
    private final Shelf shelf;
    private final Clock clock;

    EvaluationPages(Store store, Shelf shelf, Clock clock) {
        this.store = store;
        this.shelf = shelf;
        this.clock = clock;
    }

    void on(RoutesConfig routes) {
        routes.get("/", this::overview, Role.VIEWER);
    }

    private void overview(Context ctx) {
        List<Integer> years = store.read(Evaluations::years);
        String asked = ctx.queryParam("year");
        int year = asked != null ? Asked.whole(asked, "year")
                : years.isEmpty() ? LocalDate.now(clock).getYear() : years.get(0);
        List<Evaluations.Line> lines = store.read(h -> Evaluations.lines(h, year));
        Shown.page(ctx, "overview", "overview", OverviewPage.of(
                Caller.of(ctx).lang(), year, years, lines, shelf::instrument, shelf.instruments()));
    }
}
