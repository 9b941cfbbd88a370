package id.delapan.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables of a run as JSON, in the form of assessments. */
public final class OverviewJson {
    private static final JsonMapper MAPPER = JsonFormat.mapper();

    private OverviewJson() {}

    /** Writes all and leaves {@code out} open. */
    public static void write(Overview overview, OutputStream out) throws IOException {
        OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        MAPPER.writeValue(writer, new Tables(Overview.FORMAT, overview.evaluated(), overview.failed(), overview.groups(), overview.twice()));
        writer.write('\n');
        writer.flush();
    }

    private record Tables(
            String format, long evaluated, long failed, List<Overview.Group> groups, List<Overview.Twice> twice) {}
}
