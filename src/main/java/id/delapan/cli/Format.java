package id.delapan.cli;

import id.delapan.Assessments;
import id.delapan.model.Assessment;
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

    byte[] render(Assessment assessment, int width, boolean color) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        switch (this) {
            case text -> bytes.write(TextReport.render(assessment, width, color).getBytes(StandardCharsets.UTF_8));
            case json -> Assessments.write(assessment, bytes);
            case html -> {
                try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
                    HtmlReport.render(assessment, writer);
                }
            }
        }
        return bytes.toByteArray();
    }
}
