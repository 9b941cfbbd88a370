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
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * The tables of a run as one CSV (RFC 4180, UTF-8), told apart by its first column. A spreadsheet never takes a text of a
 * dossier for a formula: one that begins like it gets an apostrophe.
 */
public final class OverviewCsv {
    private static final String END = "\r\n";
    private static final String FORMULA = "=+-@\t\r\n";
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
        writer.write(HEAD + END);
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
        out.write(table + "," + cell(group.instrument()) + "," + group.year());
        for (Object value : values) {
            out.write("," + (value == null ? "" : value instanceof BigDecimal n ? Figure.plain(n).toPlainString()
                    : value instanceof String text ? cell(text) : value.toString()));
        }
        out.write(END);
    }

    private static String cell(String text) {
        String safe = Clean.line(text);
        String plain = !safe.isEmpty() && FORMULA.indexOf(safe.charAt(0)) >= 0 ? "'" + safe : safe;
        return plain.matches("[^,\"']*") ? plain : "\"" + plain.replace("\"", "\"\"") + "\"";
    }
}
