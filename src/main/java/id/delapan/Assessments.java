package id.delapan;

import id.delapan.model.Assessment;
import id.delapan.report.AssessmentJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;

/** Writes and reads assessments of the format {@code delapan/assessment/1}: JSON, UTF-8. */
public final class Assessments {
    private Assessments() {}

    /** Writes an assessment; equal assessments give equal bytes. The stream stays open. */
    public static void write(Assessment assessment, OutputStream out) throws IOException {
        AssessmentJson.write(Objects.requireNonNull(assessment, "assessment"), Objects.requireNonNull(out, "out"));
    }

    /**
     * Reads what {@link #write} wrote. The stream stays open.
     *
     * @throws IOException when it cannot be read or is not an assessment
     */
    public static Assessment read(InputStream in) throws IOException {
        return AssessmentJson.read(Objects.requireNonNull(in, "in"));
    }
}
