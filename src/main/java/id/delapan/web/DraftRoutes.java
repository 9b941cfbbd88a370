package id.delapan.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.delapan.model.Lang;
import id.delapan.model.Problem;
import id.delapan.model.RulesException;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import id.delapan.store.Drafts;
import id.delapan.store.PackVersions;
import id.delapan.workbench.Json;
import id.delapan.workbench.Studio;
import id.delapan.workbench.Workshop;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** A rule pack being edited: its draft, the files of it, and what they come to. */
final class DraftRoutes {
    private static final int MOST_PROBLEMS = 500;
    private static final String DRAFT = "/api/packs/{pack}/draft";

    private final Studio studio;
    private final Workshop workshop;

    DraftRoutes(Studio studio, Workshop workshop) {
        this.studio = studio;
        this.workshop = workshop;
    }

    /** A file with a text that is not kept; both may be left out. */
    record Unsaved(String file, String text) {}

    void on(RoutesConfig routes) {
        routes.get(DRAFT, ctx -> answer(ctx, studio.draft(ctx.pathParam("pack"))), Role.VIEWER);
        routes.post(DRAFT, this::open, Role.RULE_EDITOR);
        routes.delete(DRAFT, this::drop, Role.RULE_EDITOR);
        routes.get(DRAFT + "/files/<path>", this::file, Role.VIEWER);
        routes.put(DRAFT + "/files/<path>", this::put, Role.RULE_EDITOR);
        routes.delete(DRAFT + "/files/<path>", this::remove, Role.RULE_EDITOR);
        routes.post(DRAFT + "/check", this::check, Role.RULE_EDITOR);
        routes.get(DRAFT + "/completions", this::completions, Role.RULE_EDITOR);
        routes.post(DRAFT + "/cases", this::cases, Role.RULE_EDITOR);
        routes.post(DRAFT + "/publish", this::publish, Role.RULE_EDITOR);
    }

    private void open(Context ctx) {
        answer(ctx, studio.open(ctx.pathParam("pack"), Asked.version(ctx), Caller.of(ctx).name()));
    }

    private static void answer(Context ctx, Studio.Edited edited) {
        ObjectNode body = Json.mapper().valueToTree(edited.draft());
        body.put("baseNumber", edited.base().number());
        ArrayNode files = body.putArray("files");
        for (Drafts.DraftFile file : edited.changed()) {
            files.addObject().put("path", file.path()).put("revision", file.revision()).put("removed", file.content() == null)
                    .put("madeAt", file.madeAt()).put("madeBy", file.madeBy());
        }
        ctx.json(body);
    }

    private static Long asked(Context ctx) {
        String draft = ctx.queryParam("draft");
        return draft == null ? null : Asked.number(draft, "draft");
    }

    private void drop(Context ctx) {
        studio.drop(ctx.pathParam("pack"), asked(ctx), Caller.of(ctx).name());
        ctx.status(204);
    }

    private void file(Context ctx) {
        Studio.Edited edited = studio.edited(ctx.pathParam("pack"));
        String path = ctx.pathParam("path");
        String text = Studio.file(edited.texts(), path);
        Asked.tag(ctx, edited.revision(path));
        RuleRoutes.text(ctx, text);
    }

    private void put(Context ctx) {
        String path = ctx.pathParam("path");
        Problems problems = new Problems();
        Source source = Source.of(ctx.bodyAsBytes(), path, 0, problems);
        if (source == null) {
            throw new RulesException(problems.list());
        }
        kept(ctx, path, source.text());
    }

    private void remove(Context ctx) {
        kept(ctx, ctx.pathParam("path"), null);
    }

    private void kept(Context ctx, String path, String text) {
        int revision = studio.put(
                ctx.pathParam("pack"), asked(ctx), path, Asked.version(ctx), text, Caller.of(ctx).name());
        Asked.tag(ctx, revision);
        ctx.json(Json.mapper().createObjectNode().put("path", path).put("revision", revision).put("removed", text == null));
    }

    private void check(Context ctx) {
        Unsaved asked = ctx.contentLength() == 0 ? new Unsaved(null, null) : Asked.body(ctx, Unsaved.class);
        Lang lang = Caller.of(ctx).lang();
        Workshop.Look look = workshop.check(ctx.pathParam("pack"), asked.file(), asked.text(), lang);
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("usable", look.checked().pack() != null);
        list(body.putArray("problems"), look.checked().problems(), lang);
        list(body.putArray("warnings"), look.checked().warnings(), lang);
        body.set("untranslated", Json.mapper().valueToTree(look.checked().untranslated()));
        body.set("sentences", Json.mapper().valueToTree(look.sentences()));
        ctx.json(body);
    }

    private void completions(Context ctx) {
        ctx.json(workshop.completions(ctx.pathParam("pack"), ctx.queryParam("file"), Caller.of(ctx).lang()));
    }

    private void cases(Context ctx) {
        Lang lang = Caller.of(ctx).lang();
        Workshop.Tried tried = workshop.cases(ctx.pathParam("pack"), ctx.queryParam("file"));
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("usable", tried.trial() != null);
        if (tried.trial() != null) {
            body.put("cases", tried.trial().results().size()).put("failed", tried.trial().failures().size());
        }
        list(body.putArray("problems"),
                tried.trial() == null ? tried.checked().problems() : Workshop.problems(tried.trial()), lang);
        ctx.json(body);
    }

    private void publish(Context ctx) {
        PackVersions.Row made = workshop.publish(ctx.pathParam("pack"), Asked.version(ctx),
                Asked.body(ctx, RuleRoutes.Reason.class).reason(), Caller.of(ctx).name());
        Asked.tag(ctx, made.number());
        ctx.status(201).json(made);
    }

    /** Problems as the command line tells them; of very many the first. */
    static void list(ArrayNode into, List<Problem> problems, Lang lang) {
        problems.stream().limit(MOST_PROBLEMS).forEach(p -> into.add(ProblemDetails.problem(p, lang)));
    }
}
