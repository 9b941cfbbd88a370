package id.delapan.web;

import id.delapan.lhe.Lhe;
import id.delapan.lhe.Order;
import id.delapan.lhe.content.Report;
import id.delapan.lhe.write.ReportDocx;
import id.delapan.lhe.write.ReportHtml;
import id.delapan.lhe.write.ReportPdf;
import id.delapan.lhe.write.ReportXlsx;
import id.delapan.model.Assessment;
import id.delapan.model.Lang;
import id.delapan.report.AssessmentJson;
import id.delapan.report.TextReport;
import id.delapan.workbench.Desk;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Results as files, in every format the command line writes, byte for byte. */
final class ReportRoutes {
    private static final int TEXT_WIDTH = 100;
    private static final Map<String, String> TYPES = Map.of(
            "json", "application/json",
            "txt", "text/plain;charset=utf-8",
            "html", "text/html;charset=utf-8",
            "pdf", "application/pdf",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Desk desk;

    ReportRoutes(Desk desk) {
        this.desk = desk;
    }

    void on(RoutesConfig routes) {
        routes.get("/api/evaluations/{id}/report.{format}", this::report, Role.VIEWER);
    }

    private void report(Context ctx) throws IOException {
        String format = ctx.pathParam("format");
        if (!TYPES.containsKey(format)) {
            throw new NotFoundResponse();
        }
        Desk.Worked worked = desk.now(Asked.id(ctx), Caller.of(ctx).lang());
        byte[] bytes = bytes(worked.assessment(), format, Caller.of(ctx).lang());
        String name = worked.row().agency().replaceAll("[^A-Za-z0-9._-]", "_") + "-" + worked.row().period() + "." + format;
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"").contentType(TYPES.get(format)).result(bytes);
    }

    private static byte[] bytes(Assessment assessment, String format, Lang lang) throws IOException {
        if (format.equals("json")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            AssessmentJson.write(assessment, bytes);
            return bytes.toByteArray();
        }
        if (format.equals("txt")) {
            return TextReport.render(assessment, TEXT_WIDTH, false).getBytes(StandardCharsets.UTF_8);
        }
        Report report = Lhe.report(assessment, Order.PLAIN, Lhe.templates(null, null, lang));
        return switch (format) {
            case "pdf" -> ReportPdf.bytes(report);
            case "docx" -> ReportDocx.bytes(report);
            case "xlsx" -> ReportXlsx.bytes(report);
            default -> ReportHtml.bytes(report);
        };
    }
}
