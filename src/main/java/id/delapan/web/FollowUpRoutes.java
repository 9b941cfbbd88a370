package id.delapan.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.delapan.model.Lang;
import id.delapan.report.Csv;
import id.delapan.store.FollowUpRows.Row;
import id.delapan.web.page.FollowUpPage;
import id.delapan.workbench.FollowUpBoard;
import id.delapan.workbench.FollowUpBoard.Said;
import id.delapan.workbench.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** Recommendations of final evaluations, and how far each is followed up. */
final class FollowUpRoutes {
    private static final int MOST = 500;
    private static final int MOST_REMINDERS = 100_000;
    private static final String REMEDY = "/api/evaluations/{id}/follow-ups/{indicator}/{remedy}";

    private final FollowUpBoard board;

    FollowUpRoutes(FollowUpBoard board) {
        this.board = board;
    }

    void on(RoutesConfig routes) {
        routes.get("/api/follow-ups", this::list, Role.VIEWER);
        routes.get("/api/follow-ups.csv", this::reminders, Role.VIEWER);
        routes.get(REMEDY, this::get, Role.VIEWER);
        routes.put(REMEDY, this::put, Role.EVALUATOR);
    }

    /** The part of the board that a request asks for. */
    static FollowUpBoard.Page asked(FollowUpBoard board, Context ctx, int most) {
        return board.list(optional(ctx, "year"), optional(ctx, "evaluation"), ctx.queryParam("status"), ctx.queryParam("words"),
                most, optional(ctx, "skip"));
    }

    private static int optional(Context ctx, String field) {
        String text = ctx.queryParam(field);
        return text == null || text.isEmpty() ? 0 : Asked.whole(text, field);
    }

    private void list(Context ctx) {
        FollowUpBoard.Page page = asked(board, ctx, MOST);
        ObjectNode body = Json.mapper().createObjectNode().put("total", page.total()).put("today", page.today().toString());
        body.set("rows", Json.mapper().valueToTree(page.rows()));
        ctx.json(body);
    }

    private void reminders(Context ctx) {
        Lang lang = Caller.of(ctx).lang();
        StringBuilder csv = new StringBuilder(Csv.line(
                "agency", "year", "indicator", "recommendation", "status", "office", "due", "days_open", "days_overdue", "note"));
        FollowUpBoard.Page page = asked(board, ctx, MOST_REMINDERS);
        for (Row row : page.rows()) {
            FollowUpPage.Item item = new FollowUpPage.Item(row, lang, page.today());
            csv.append(Csv.line(row.name(), row.period(), item.indicator(), item.text(), item.status(), row.office(), row.due(),
                    item.daysOpen(), item.overdue() ? item.daysOverdue() : null, row.note()));
        }
        ctx.header("Content-Disposition", "attachment; filename=\"follow-ups.csv\"").contentType("text/csv;charset=utf-8")
                .result(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void get(Context ctx) {
        Row row = board.row(Asked.id(ctx), remedy(ctx));
        Asked.tag(ctx, row.step());
        ObjectNode body = Json.mapper().valueToTree(row);
        body.set("words", Json.mapper().valueToTree(board.words(row.evaluation(), row.remedy())));
        ctx.json(body);
    }

    private void put(Context ctx) {
        Row row = board.say(Asked.id(ctx), remedy(ctx), Asked.version(ctx), Asked.body(ctx, Said.class), Caller.of(ctx).name());
        Asked.tag(ctx, row.step());
        ctx.json(row);
    }

    private static String remedy(Context ctx) {
        return ctx.pathParam("indicator") + "/" + ctx.pathParam("remedy");
    }
}
