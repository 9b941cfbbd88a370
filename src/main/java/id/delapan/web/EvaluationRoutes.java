package id.delapan.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.delapan.dossier.DossierJson;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.store.AssessmentRows;
import id.delapan.store.Evaluations;
import id.delapan.store.StageChanges;
import id.delapan.store.Store;
import id.delapan.store.Versions;
import id.delapan.workbench.Desk;
import id.delapan.workbench.Desk.Worked;
import id.delapan.workbench.Edit;
import id.delapan.workbench.Json;
import id.delapan.workbench.Stages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;

/** Evaluations, their dossiers, and what is done with them. */
final class EvaluationRoutes {
    private static final int MOST_HISTORY = 500;

    private final Store store;
    private final Desk desk;
    private final Stages stages;

    EvaluationRoutes(Store store, Desk desk, Stages stages) {
        this.store = store;
        this.desk = desk;
        this.stages = stages;
    }

    /** Changes asked for. */
    record Edits(List<Edit> edits) {}

    /** Why. */
    record Reason(String reason) {}

    void on(RoutesConfig routes) {
        routes.get("/api/evaluations", this::list, Role.VIEWER);
        routes.get("/api/evaluations/{id}", this::get, Role.VIEWER);
        routes.get("/api/evaluations/{id}/dossier", this::dossier, Role.VIEWER);
        routes.patch("/api/evaluations/{id}/dossier", this::edit, Role.EVALUATOR);
        routes.post("/api/evaluations/{id}/what-if", this::tried, Role.VIEWER);
        routes.post("/api/evaluations/{id}/again", this::again, Role.EVALUATOR);
        routes.post("/api/evaluations/{id}/lock", this::lock, Role.EVALUATOR);
        routes.post("/api/evaluations/{id}/reopen", this::reopen, Role.EVALUATOR);
        routes.get("/api/evaluations/{id}/history", this::history, Role.VIEWER);
    }

    private void list(Context ctx) {
        int year = Asked.whole(ctx.queryParam("year"), "year");
        ctx.json(store.read(h -> Evaluations.lines(h, year)));
    }

    private void get(Context ctx) {
        answer(ctx, desk.now(Asked.id(ctx), Caller.of(ctx).lang()), null);
    }

    private void dossier(Context ctx) throws IOException {
        String version = ctx.queryParam("version");
        Evaluations.Row row = desk.row(Asked.id(ctx));
        int number = version == null ? row.head() : Asked.whole(version, "version");
        Asked.tag(ctx, number);
        ctx.contentType("application/json").result(DossierJson.bytes(desk.dossier(row.id(), number)));
    }

    private void edit(Context ctx) {
        int base = Asked.version(ctx);
        List<Edit> edits = Asked.edits(Asked.body(ctx, Edits.class).edits());
        Worked before = desk.now(Asked.id(ctx), Caller.of(ctx).lang());
        answer(ctx, desk.edit(Asked.id(ctx), base, edits, Caller.of(ctx).lang(), Caller.of(ctx).name()), before.assessment());
    }

    private void tried(Context ctx) {
        int base = Asked.version(ctx);
        List<Edit> edits = Asked.edits(Asked.body(ctx, Edits.class).edits());
        Worked before = desk.now(Asked.id(ctx), Caller.of(ctx).lang());
        answer(ctx, desk.tried(Asked.id(ctx), base, edits, Caller.of(ctx).lang()), before.assessment());
    }

    private void again(Context ctx) {
        answer(ctx, desk.again(Asked.id(ctx), Asked.version(ctx), Caller.of(ctx).name()), null);
    }

    private void lock(Context ctx) {
        Evaluations.Row row = stages.lock(Asked.id(ctx), Asked.version(ctx), Caller.of(ctx).name());
        Asked.tag(ctx, row.head());
        ctx.json(row);
    }

    private void reopen(Context ctx) {
        Evaluations.Row row = stages.reopen(
                Asked.id(ctx), Asked.version(ctx), Asked.body(ctx, Reason.class).reason(), Caller.of(ctx).name());
        Asked.tag(ctx, row.head());
        ctx.json(row);
    }

    private void history(Context ctx) {
        long id = Asked.id(ctx);
        desk.row(id);
        ObjectNode body = Json.mapper().createObjectNode();
        store.read(h -> {
            body.set("versions", Json.mapper().valueToTree(Versions.history(h, id, MOST_HISTORY)));
            body.set("assessments", Json.mapper().valueToTree(AssessmentRows.of(h, id, MOST_HISTORY)));
            return body.set("stages", Json.mapper().valueToTree(StageChanges.of(h, id)));
        });
        ctx.json(body);
    }

    /** Where an evaluation stands; with {@code before} also which indicators it moved. */
    static void answer(Context ctx, Worked worked, Assessment before) {
        Asked.tag(ctx, worked.row().head());
        ObjectNode body = Json.mapper().createObjectNode();
        body.set("evaluation", Json.mapper().valueToTree(worked.row()));
        body.put("rules", worked.rules().pack() + " " + worked.rules().number());
        body.set("index", Json.mapper().valueToTree(worked.assessment().index()));
        if (before != null) {
            ArrayNode moved = body.putArray("moved");
            for (int i = 0; i < before.indicators().size(); i++) {
                IndicatorResult old = before.indicators().get(i);
                IndicatorResult now = worked.assessment().indicators().get(i);
                if (old.score().compareTo(now.score()) != 0 || old.status() != now.status()) {
                    moved.addObject().put("code", now.code()).put("level", now.level()).put("value", now.value())
                            .put("score", now.score()).put("before", old.score());
                }
            }
        }
        ctx.json(body);
    }
}
