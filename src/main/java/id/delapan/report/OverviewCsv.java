package id.delapan.report;

import id.delapan.report.Overview.Area;
import id.delapan.report.Overview.Common;
import id.delapan.report.Overview.Grades;
import id.delapan.report.Overview.Group;
import id.delapan.report.Overview.Ranked;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tables of a run as one CSV (UTF-8), told apart by its first column. */
public final class OverviewCsv {
    private static final String HEAD = "table,instrument,year,place,code,name,kind,value,grade,count";

    private final Writer out;
    private final Group group;

    private OverviewCsv(Writer out, Group group) {
        this.out = out;
        this.group = group;
    }

    /** Writes all and leaves {@code out} open. */
    public static void write(Overview overview, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(HEAD + "\r\n");
        for (Group group : overview.groups()) {
            new OverviewCsv(writer, group).rows();
        }
        writer.flush();
    }

    private void rows() throws IOException {
        for (Ranked r : group.ranking()) {
            row("ranking", r.place(), r.agency().id(), r.agency().name(), r.agency().kind().word(),
                    r.index(), r.grade(), null);
        }
        row("mean", null, null, null, null, group.mean(), null, group.ranking().size());
        for (Grades g : group.grades()) {
            row("grade", null, null, g.label(), null, null, g.grade(), g.count());
        }
        for (Area a : group.areas()) {
            row("area", null, a.code(), a.title(), null, a.mean(), null, null);
        }
        int place = 0;
        for (Common c : group.findings()) {
            row("finding", ++place, c.key(), c.label() == null ? c.title() : c.title() + ": " + c.label(), null, null, null, c.count());
        }
    }

    private void row(String table, Object... values) throws IOException {
        List<Object> cells = new ArrayList<>(List.of(table, group.instrument(), group.year()));
        cells.addAll(Arrays.asList(values));
        out.write(Csv.line(cells.toArray()));
    }
}
