package id.delapan.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.delapan.model.DossierException;
import id.delapan.model.EvaluationStopped;
import id.delapan.model.Lang;
import id.delapan.model.Problem;
import id.delapan.model.RulesException;
import id.delapan.model.Wording;
import id.delapan.source.Messages;
import id.delapan.web.page.ProblemPage;
import id.delapan.workbench.Json;
import id.delapan.workbench.Refused;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Map;

/** Tells what went wrong as problem details (RFC 9457), or as a page to who asks for pages. */
final class ProblemDetails {
    private static final int UNPROCESSABLE = 422;
    private static final int FAULT = 500;

    private ProblemDetails() {}

    static void on(RoutesConfig routes) {
        routes.exception(Refused.class, (e, ctx) -> tell(ctx, status(e.kind()), e.code(), e.words(), List.of(), e.about()));
        routes.exception(DossierException.class, (e, ctx) ->
                tell(ctx, UNPROCESSABLE, "dossier-unusable", Messages.get("dossier-unusable", e.problems().size()), e.problems()));
        routes.exception(RulesException.class, (e, ctx) ->
                tell(ctx, UNPROCESSABLE, "rules-unusable", Messages.get("rules-unusable", e.problems().size()), e.problems()));
        routes.exception(EvaluationStopped.class, (e, ctx) ->
                tell(ctx, FAULT, "evaluation-stopped", Messages.get("evaluation-stopped"), List.of()));
        routes.exception(HttpResponseException.class, (e, ctx) ->
                tell(ctx, e.getStatus(), "http-" + e.getStatus(), http(e.getStatus()), List.of()));
        routes.exception(Exception.class, (e, ctx) -> tell(ctx, FAULT, "server-fault", Messages.get("server-fault"), List.of()));
    }

    private static Wording http(int status) {
        return switch (status) {
            case 404 -> Messages.get("page-not-here");
            case 405 -> Messages.get("method-not-here");
            case 413 -> Messages.get("body-too-large");
            default -> Messages.get("request-refused", status);
        };
    }

    private static int status(Refused.Kind kind) {
        return switch (kind) {
            case MISSING -> 404;
            case CHANGED, NOT_NOW -> 409;
            case UNUSABLE -> 400;
            case VERSION_MISSING -> 428;
            case FORBIDDEN -> 403;
            case UNKNOWN_CALLER -> 401;
            case TOO_OFTEN -> 429;
        };
    }

    private static void tell(Context ctx, int status, String code, Wording words, List<Problem> problems) {
        tell(ctx, status, code, words, problems, Map.of());
    }

    private static void tell(
            Context ctx, int status, String code, Wording words, List<Problem> problems, Map<String, Long> about) {
        Lang lang = Language.of(ctx);
        ctx.status(status);
        if (!ctx.path().startsWith("/api/")) {
            Shown.page(ctx, "problem", "", new ProblemPage(status, words.in(lang)));
            return;
        }
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("type", "urn:delapan:" + code).put("title", words.in(lang)).put("status", status).put("code", code);
        about.forEach(body::put);
        ArrayNode list = body.putArray("problems");
        problems.forEach(p -> list.add(problem(p, lang)));
        ctx.contentType("application/problem+json").result(body.toString());
    }

    /** A problem as the command line tells it in JSON. */
    static ObjectNode problem(Problem p, Lang lang) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("file", p.file()).put("line", p.line()).put("column", p.column()).put("code", p.code());
        node.put("message", p.message().in(lang)).put("hint", p.hint() == null ? null : p.hint().in(lang));
        return node;
    }
}
