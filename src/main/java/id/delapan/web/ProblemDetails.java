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
import id.delapan.store.StoreException;
import id.delapan.web.page.ProblemPage;
import id.delapan.workbench.Json;
import id.delapan.workbench.Misfit;
import id.delapan.workbench.Refused;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;

/** Tells what went wrong as problem details (RFC 9457), or as a page to who asks for pages. */
final class ProblemDetails {
    private static final int UNPROCESSABLE = 422;
    private static final int FAULT = 500;
    private static final int UNAVAILABLE = 503;
    private static final int SLOW = 408;
    private static final int BROKEN = 400;

    private ProblemDetails() {}

    static void on(RoutesConfig routes, Audit audit) {
        routes.exception(Refused.class, (e, ctx) -> refuse(ctx, e, audit));
        routes.exception(DossierException.class, (e, ctx) ->
                tell(ctx, UNPROCESSABLE, "dossier-unusable", Messages.get("dossier-unusable", e.problems().size()), e.problems()));
        routes.exception(Misfit.class, ProblemDetails::misfit);
        routes.exception(RulesException.class, (e, ctx) ->
                tell(ctx, UNPROCESSABLE, "rules-unusable", Messages.get("rules-unusable", e.problems().size()), e.problems()));
        routes.exception(EvaluationStopped.class, (e, ctx) ->
                tell(ctx, FAULT, "evaluation-stopped", Messages.get("evaluation-stopped"), List.of()));
        routes.exception(StoreException.class, (e, ctx) -> {
            ctx.header("Retry-After", "5");
            tell(ctx, UNAVAILABLE, e.code(), Messages.get(e.code(), e.args()), List.of());
        });
        routes.exception(HttpResponseException.class, (e, ctx) ->
                tell(ctx, e.getStatus(), "http-" + e.getStatus(), http(e.getStatus()), List.of()));
        routes.exception(Exception.class, (e, ctx) -> failed(e, ctx, audit));
    }

    /** A request that broke off or broke its bounds while it was read is the fault of who sent it; all else is ours. */
    private static void failed(Exception e, Context ctx, Audit audit) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            int status = cause instanceof HttpException broken ? broken.getCode()
                    : cause instanceof TimeoutException ? SLOW : cause instanceof EofException ? BROKEN : 0;
            if (status != 0) {
                tell(ctx, status, "http-" + status, http(status), List.of());
                return;
            }
        }
        tell(ctx, FAULT, "server-fault", Messages.get("server-fault"), List.of());
        audit.fault(ctx, e);
    }

    /** Problems that know which of the edits asked for they are about. */
    private static void misfit(Misfit misfit, Context ctx) {
        Lang lang = Language.of(ctx);
        ObjectNode body = body(UNPROCESSABLE, "edit-unusable", Messages.get("edit-unusable", misfit.problems().size()), lang);
        ArrayNode list = body.putArray("problems");
        misfit.problems().forEach(p -> list.add(problem(p.problem(), lang).put("edit", p.edit()).put("field", p.field())));
        ctx.status(UNPROCESSABLE).contentType("application/problem+json").result(body.toString());
    }

    private static ObjectNode body(int status, String code, Wording words, Lang lang) {
        return Json.mapper().createObjectNode()
                .put("type", "urn:delapan:" + code).put("title", words.in(lang)).put("status", status).put("code", code);
    }

    private static Wording http(int status) {
        return switch (status) {
            case 404 -> Messages.get("page-not-here");
            case 405 -> Messages.get("method-not-here");
            case 413 -> Messages.get("body-too-large");
            default -> Messages.get("request-refused", status);
        };
    }

    private static void refuse(Context ctx, Refused e, Audit audit) {
        boolean unknown = e.kind() == Refused.Kind.UNKNOWN_CALLER;
        if (unknown && ctx.method() == HandlerType.GET && !ctx.path().startsWith("/api/")) {
            ctx.redirect("/login?next=" + URLEncoder.encode(asked(ctx), StandardCharsets.UTF_8), HttpStatus.SEE_OTHER);
            return;
        }
        if (e.kind() == Refused.Kind.FORBIDDEN || e.code().equals("session-over")) {
            audit.refused(ctx, e.code());
        }
        tell(ctx, status(e.kind()), e.code(), e.words(), List.of(), e.about());
    }

    private static String asked(Context ctx) {
        return ctx.queryString() == null ? ctx.path() : ctx.path() + "?" + ctx.queryString();
    }

    static int status(Refused.Kind kind) {
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
        if (!ctx.path().startsWith("/api/") && ctx.method() == HandlerType.GET) {
            Shown.page(ctx, "problem", "", new ProblemPage(status, words.in(lang)));
            return;
        }
        ObjectNode body = body(status, code, words, lang);
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
