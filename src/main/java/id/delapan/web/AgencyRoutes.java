package id.delapan.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.delapan.compare.AssessorsJson;
import id.delapan.compare.ComparisonJson;
import id.delapan.compare.Pair;
import id.delapan.model.Lang;
import id.delapan.store.Store;
import id.delapan.store.Versions;
import id.delapan.workbench.Beside;
import id.delapan.workbench.Desk;
import id.delapan.workbench.Desk.Worked;
import id.delapan.workbench.Json;
import id.delapan.workbench.Refused;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Why an evaluation is as it is, beside other years and newer rules. */
final class AgencyRoutes {
    private final Store store;
    private final Desk desk;
    private final Beside beside;

    AgencyRoutes(Store store, Desk desk, Beside beside) {
        this.store = store;
        this.desk = desk;
        this.beside = beside;
    }

    void on(RoutesConfig routes) {
        routes.get("/api/evaluations/{id}/explanations/{code}", this::explanation, Role.VIEWER);
        routes.get("/api/evaluations/{id}/assessors", this::assessors, Role.VIEWER);
        routes.get("/api/evaluations/{id}/comparison", this::comparison, Role.VIEWER);
        routes.get("/api/evaluations/{id}/again", this::again, Role.VIEWER);
        routes.get("/api/evaluations/{id}/versions/{number}/original", this::original, Role.VIEWER);
    }

    private Worked now(Context ctx) {
        return desk.now(Asked.id(ctx), Caller.of(ctx).lang());
    }

    /** Of the agency, or of the unit named. */
    private void explanation(Context ctx) {
        Lang lang = Caller.of(ctx).lang();
        String unit = ctx.queryParam("unit");
        Worked worked = unit == null ? now(ctx) : beside.unit(now(ctx), unit, lang);
        Asked.tag(ctx, worked.row().head());
        ctx.json(beside.explanation(worked, ctx.pathParam("code"), lang));
    }

    private void assessors(Context ctx) throws IOException {
        Worked worked = now(ctx);
        Asked.tag(ctx, worked.row().head());
        ctx.contentType("application/json").result(AssessorsJson.bytes(beside.assessors(worked, Caller.of(ctx).lang())));
    }

    private void comparison(Context ctx) throws IOException {
        Worked worked = now(ctx);
        Asked.tag(ctx, worked.row().head());
        ctx.contentType("application/json").result(ComparisonJson.bytes(beside.comparison(worked, Caller.of(ctx).lang())));
    }

    /** What the newest rules would change. */
    private void again(Context ctx) {
        Worked now = now(ctx);
        Worked then = beside.byNewest(Asked.id(ctx), Caller.of(ctx).lang());
        Asked.tag(ctx, now.row().head());
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("rules", now.rules().pack() + " " + now.rules().number()).put("newest", then.rules().pack() + " " + then.rules().number());
        body.set("index", Json.mapper().valueToTree(now.assessment().index()));
        body.set("indexByNewest", Json.mapper().valueToTree(then.assessment().index()));
        ArrayNode moved = body.putArray("moved");
        List<Pair> pairs = Pair.moved(now.assessment(), then.assessment());
        pairs.forEach(p -> moved.addObject().put("code", p.code()).put("before", p.shownBefore()).put("after", p.shownAfter()));
        ctx.json(body);
    }

    private void original(Context ctx) {
        int number = Asked.whole(ctx.pathParam("number"), "number");
        long id = Asked.id(ctx);
        Versions.Original original = store.read(h -> number > desk.row(id).head() ? Optional.<Versions.Original>empty() : Versions.original(h, id, number))
                .orElseThrow(() -> new Refused(Refused.Kind.MISSING, "version-not-here", number));
        String name = original.fileName().replaceAll("[^A-Za-z0-9._-]", "_");
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .contentType("application/octet-stream").result(original.original());
    }
}
