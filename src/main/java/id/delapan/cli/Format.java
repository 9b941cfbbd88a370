package id.delapan.cli;

import id.delapan.Assessments;
import id.delapan.compare.Comparison;
import id.delapan.compare.ComparisonHtml;
import id.delapan.compare.ComparisonJson;
import id.delapan.compare.ComparisonText;
import id.delapan.model.Assessment;
import id.delapan.model.Lang;
import id.delapan.report.AssessmentJson;
import id.delapan.report.HtmlReport;
import id.delapan.report.TextReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** How a result is written. */
enum Format {
    text("txt"), json("json"), html("html");

    private final String ending;

    Format(String ending) {
        this.ending = ending;
    }

    /** File name ending. */
    String ending() {
        return ending;
    }

    /** @param comparison what moved since last year; null when nobody asked */
    byte[] render(Assessment assessment, Comparison comparison, int width, boolean color) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Lang lang = assessment.options().lang();
        boolean alone = comparison == null;
        switch (this) {
            case text -> {
                bytes.write(TextReport.render(assessment, width, color).getBytes(StandardCharsets.UTF_8));
                bytes.write((alone ? "" : ComparisonText.section(comparison, lang, width, color)).getBytes(StandardCharsets.UTF_8));
            }
            case json -> {
                if (alone) {
                    Assessments.write(assessment, bytes);
                } else {
                    AssessmentJson.write(assessment, ComparisonJson.tree(comparison), bytes);
                }
            }
            case html -> {
                try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
                    HtmlReport.render(assessment, alone ? "" : ComparisonHtml.section(comparison, lang), writer);
                }
            }
        }
        return bytes.toByteArray();
    }

    /** The result alone. */
    byte[] render(Assessment assessment, int width, boolean color) throws IOException {
        return render(assessment, null, width, color);
    }
}
