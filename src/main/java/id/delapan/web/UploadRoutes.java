package id.delapan.web;

import id.delapan.model.Dossier.By;
import id.delapan.model.Dossier.Kind;
import id.delapan.store.Evaluations;
import id.delapan.workbench.Desk;
import id.delapan.workbench.Desk.Worked;
import id.delapan.workbench.Intake;
import id.delapan.workbench.Intake.Handed;
import id.delapan.workbench.Refused;
import id.delapan.worksheet.Wanted;
import id.delapan.worksheet.audit.AuditJson;
import id.delapan.worksheet.audit.AuditText;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/** Dossiers and worksheets handed in as files, and what is to be said of a worksheet. */
final class UploadRoutes {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 300;

    private final Desk desk;
    private final Intake intake;

    UploadRoutes(Desk desk, Intake intake) {
        this.desk = desk;
        this.intake = intake;
    }

    void on(RoutesConfig routes) {
        routes.post("/api/evaluations", this::add, Role.EVALUATOR);
        routes.put("/api/evaluations/{id}/dossier", this::replace, Role.EVALUATOR);
        routes.get("/api/evaluations/{id}/audit", this::audit, Role.VIEWER);
    }

    private void add(Context ctx) {
        Handed handed = handed(ctx);
        Worked worked = desk.take(handed.dossier(), handed.original(), null, Caller.of(ctx).name());
        ctx.status(201).header("Location", "/api/evaluations/" + worked.row().id());
        EvaluationRoutes.answer(ctx, worked, null);
    }

    private void replace(Context ctx) {
        int base = Asked.version(ctx);
        Evaluations.Row row = desk.row(Asked.id(ctx));
        Handed handed = handed(ctx);
        EvaluationRoutes.answer(ctx, desk.replace(row, handed.dossier(), handed.original(), base, Caller.of(ctx).name()), null);
    }

    private void audit(Context ctx) throws IOException {
        Caller caller = Caller.of(ctx);
        Intake.Audited audited = intake.audited(Asked.id(ctx));
        if ("json".equals(ctx.queryParam("format"))) {
            ctx.contentType("application/json").result(AuditJson.render(audited.file(), audited.audits(), caller.lang()));
        } else {
            ctx.contentType("text/plain;charset=utf-8").result(AuditText.render(audited.audits(), caller.lang()));
        }
    }

    private Handed handed(Context ctx) {
        String year = ctx.queryParam("year");
        Wanted wanted = new Wanted(choice(ctx, "by", By.values()), year == null ? null : Asked.whole(year, "year"),
                text(ctx, "sheet"), text(ctx, "agency"), choice(ctx, "kind", Kind.values()));
        return intake.read(ctx.bodyAsBytes(), name(ctx), wanted, text(ctx, "instrument"));
    }

    private static String text(Context ctx, String field) {
        String text = ctx.queryParam(field);
        return text == null || text.isBlank() ? null : text.strip().substring(0, Math.min(text.strip().length(), LONGEST_TEXT));
    }

    private static <E extends Enum<E>> E choice(Context ctx, String field, E[] choices) {
        String text = text(ctx, field);
        return text == null ? null : Arrays.stream(choices).filter(c -> word(c).equals(text)).findFirst()
                .orElseThrow(() -> new Refused(Refused.Kind.UNUSABLE, "not-a-choice", field, text,
                        String.join(", ", Arrays.stream(choices).map(UploadRoutes::word).toList())));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /** What the file is called: as {@code ?file=} says, without folders. */
    private static String name(Context ctx) {
        String file = ctx.queryParam("file");
        String plain = file == null ? "" : file.replaceAll(".*[/\\\\]", "").strip();
        return plain.matches("[.\\s]*") ? "dossier.json" : plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    }
}
