package id.delapan.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import id.delapan.authoring.impact.ImpactHtml;
import id.delapan.authoring.impact.ImpactJson;
import id.delapan.authoring.trial.Trial;
import id.delapan.model.Lang;
import id.delapan.model.Problem;
import id.delapan.workbench.Jobs;
import id.delapan.workbench.Json;
import id.delapan.workbench.Workshop;
import id.delapan.workbench.Workshop.Impacted;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** Work on a draft that takes longer than one waits for: begun, and asked after until it is done. */
final class JobRoutes {
    private final Workshop workshop;
    private final Jobs jobs;

    JobRoutes(Workshop workshop, Jobs jobs) {
        this.workshop = workshop;
        this.jobs = jobs;
    }

    void on(RoutesConfig routes) {
        routes.post("/api/packs/{pack}/draft/trial", this::trial, Role.RULE_EDITOR);
        routes.post("/api/packs/{pack}/draft/impact", this::impact, Role.RULE_EDITOR);
        routes.get("/api/jobs/{job}", ctx -> answer(ctx, jobs.find(ctx.pathParam("job"))), Role.RULE_EDITOR);
    }

    private void trial(Context ctx) {
        String pack = ctx.pathParam("pack");
        Lang lang = Caller.of(ctx).lang();
        begun(ctx, jobs.start(job -> {
            Trial trial = workshop.trial(pack, job);
            List<Problem> problems = Workshop.problems(trial);
            ObjectNode result = Json.mapper().createObjectNode();
            result.put("cases", trial.results().size()).put("failed", trial.failures().size());
            DraftRoutes.list(result.putArray("problems"), problems, lang);
            return result;
        }));
    }

    private void impact(Context ctx) {
        String pack = ctx.pathParam("pack");
        Lang lang = Caller.of(ctx).lang();
        begun(ctx, jobs.start(job -> result(workshop.impact(pack, lang, job), lang)));
    }

    private static ObjectNode result(Impacted impacted, Lang lang) {
        ObjectNode result = Json.mapper().createObjectNode();
        if (impacted.impact() != null) {
            result.put("agencies", impacted.impact().agencies().size() + impacted.impact().unchanged());
            result.putRawValue("impact", new RawValue(
                    ImpactJson.of(impacted.impact(), impacted.differences())));
            result.put("html", ImpactHtml.piece(impacted.impact(), impacted.differences(), lang));
        } else {
            result.put("agencies", 0);
            result.set("rules", Json.mapper().valueToTree(impacted.differences()));
        }
        ArrayNode unfit = result.putArray("unfit");
        impacted.unfit().forEach(each ->
                DraftRoutes.list(unfit.addObject().put("agency", each.agency()).putArray("problems"), each.problems(), lang));
        return result;
    }

    private static void begun(Context ctx, Jobs.Job job) {
        ctx.status(202).header("Location", "/api/jobs/" + job.id());
        answer(ctx, job);
    }

    private static void answer(Context ctx, Jobs.Job job) {
        Object result = job.result();
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("id", job.id()).put("state", result == null ? "running" : "done").put("done", job.done()).put("total", job.total());
        body.set("result", (ObjectNode) result);
        ctx.json(body);
    }
}
