package id.delapan.web;

import id.delapan.store.Evaluations;
import id.delapan.store.Store;
import id.delapan.web.page.FollowUpPage;
import id.delapan.workbench.FollowUpBoard;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** The follow-up board. */
final class FollowUpPages {
    private static final int ON_A_PAGE = 100;

    private final FollowUpBoard board;
    private final Store store;

    FollowUpPages(FollowUpBoard board, Store store) {
        this.board = board;
        this.store = store;
    }

    void on(RoutesConfig routes) {
        routes.get("/follow-ups", this::show, Role.VIEWER);
    }

    private void show(Context ctx) {
        FollowUpBoard.Page page = FollowUpRoutes.asked(board, ctx, ON_A_PAGE);
        Shown.page(ctx, "follow-ups", "follow-ups", FollowUpPage.of(Caller.of(ctx).lang(), page, ON_A_PAGE, ctx.queryParamMap(),
                store.read(Evaluations::years)));
    }
}
