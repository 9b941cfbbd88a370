package id.delapan.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.delapan.store.PackVersions;
import id.delapan.workbench.Json;
import id.delapan.workbench.Shelf;
import id.delapan.workbench.Studio;
import id.delapan.workbench.TextDiff;
import id.delapan.workbench.Workshop;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Rule packs and their published versions. */
final class RuleRoutes {
    private final Shelf shelf;
    private final Studio studio;
    private final Workshop workshop;

    RuleRoutes(Shelf shelf, Studio studio, Workshop workshop) {
        this.shelf = shelf;
        this.studio = studio;
        this.workshop = workshop;
    }

    /** Why. */
    record Reason(String reason) {}

    void on(RoutesConfig routes) {
        routes.get("/api/packs", this::list, Role.VIEWER);
        routes.get("/api/packs/{pack}/versions", this::versions, Role.VIEWER);
        routes.get("/api/packs/{pack}/versions/{number}", this::version, Role.VIEWER);
        routes.get("/api/packs/{pack}/versions/{number}/files/<path>", this::file, Role.VIEWER);
        routes.get("/api/packs/{pack}/versions/{number}/differences", this::differences, Role.VIEWER);
        routes.post("/api/packs/{pack}/versions/{number}/restore", this::restore, Role.RULE_EDITOR);
    }

    private void list(Context ctx) {
        ArrayNode all = Json.mapper().createArrayNode();
        for (PackVersions.Row row : shelf.newest()) {
            Studio.Edited edited = studio.edited(row.pack());
            ObjectNode node = all.addObject();
            node.setAll((ObjectNode) Json.mapper().valueToTree(row));
            node.set("draft", Json.mapper().valueToTree(edited.draft()));
        }
        ctx.json(all);
    }

    private void versions(Context ctx) {
        ctx.json(studio.versions(ctx.pathParam("pack")));
    }

    private PackVersions.Row asked(Context ctx, String number, String field) {
        return shelf.version(ctx.pathParam("pack"), Asked.whole(number, field));
    }

    private PackVersions.Row asked(Context ctx) {
        return asked(ctx, ctx.pathParam("number"), "number");
    }

    private void version(Context ctx) {
        PackVersions.Row row = asked(ctx);
        ObjectNode body = Json.mapper().valueToTree(row);
        body.set("files", Json.mapper().valueToTree(studio.files(row).keySet()));
        ctx.json(body);
    }

    private void file(Context ctx) {
        text(ctx, Studio.file(studio.files(asked(ctx)), ctx.pathParam("path")));
    }

    private void differences(Context ctx) {
        PackVersions.Row one = asked(ctx);
        PackVersions.Row other = asked(ctx, ctx.queryParam("to"), "to");
        ObjectNode body = Json.mapper().createObjectNode();
        body.set("items", Json.mapper().valueToTree(workshop.differences(one, other, Caller.of(ctx).lang())));
        body.set("files", Json.mapper().valueToTree(TextDiff.between(studio.files(one), studio.files(other))));
        ctx.json(body);
    }

    private void restore(Context ctx) {
        PackVersions.Row made = workshop.restore(ctx.pathParam("pack"), asked(ctx).number(), Asked.version(ctx),
                Asked.body(ctx, Reason.class).reason(), Caller.of(ctx).name());
        Asked.tag(ctx, made.number());
        ctx.status(201).json(made);
    }

    /** A file of a pack, as it is. */
    static void text(Context ctx, String text) {
        ctx.contentType("text/plain;charset=utf-8").result(text);
    }
}
