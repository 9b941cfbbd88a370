package id.delapan.cli;

import id.delapan.Assessments;
import id.delapan.cli.ReportOptions.Maker;
import id.delapan.compare.Comparison;
import id.delapan.compare.ComparisonJson;
import id.delapan.compare.ComparisonText;
import id.delapan.lhe.content.Report;
import id.delapan.lhe.write.ReportDocx;
import id.delapan.lhe.write.ReportHtml;
import id.delapan.lhe.write.ReportPdf;
import id.delapan.lhe.write.ReportXlsx;
import id.delapan.model.Assessment;
import id.delapan.report.AssessmentJson;
import id.delapan.report.TextReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** How a result is written. */
enum Format {
    text("txt"), json("json"), html("html"), pdf("pdf"), docx("docx"), xlsx("xlsx");

    private final String ending;

    Format(String ending) {
        this.ending = ending;
    }

    /** File name ending. */
    String ending() {
        return ending;
    }

    /** Whether it is an evaluation report. */
    boolean isReport() {
        return this != text && this != json;
    }

    /**
     * The result on a dossier.
     *
     * @param comparison what moved since last year; null when nobody asked
     * @param maker asked for reports only
     */
    byte[] render(Assessment assessment, Comparison comparison, Path dossier, Maker maker, int width, boolean color)
            throws IOException {
        if (isReport()) {
            return bytes(maker.report(assessment, comparison, dossier));
        }
        boolean alone = comparison == null;
        if (this == text) {
            String more = alone ? "" : ComparisonText.section(comparison, assessment.options().lang(), width, color);
            return (TextReport.render(assessment, width, color) + more).getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (alone) {
            Assessments.write(assessment, bytes);
        } else {
            AssessmentJson.write(assessment, ComparisonJson.tree(comparison), bytes);
        }
        return bytes.toByteArray();
    }

    private byte[] bytes(Report report) throws IOException {
        return switch (this) {
            case pdf -> ReportPdf.bytes(report);
            case docx -> ReportDocx.bytes(report);
            case xlsx -> ReportXlsx.bytes(report);
            default -> ReportHtml.bytes(report);
        };
    }
}
