package id.delapan.worksheet.audit;

import id.delapan.engine.Numbers;
import id.delapan.model.Lang;
import id.delapan.source.Messages;
import id.delapan.worksheet.audit.Audit.Blank;
import id.delapan.worksheet.audit.Audit.CellFinding;
import id.delapan.worksheet.audit.Audit.Difference;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** An audit as text. */
public final class AuditText {
    private final Lang lang;
    private final StringBuilder out = new StringBuilder();

    private AuditText(Lang lang) {
        this.lang = lang;
    }

    /** All audits of a worksheet, one after the other. */
    public static String render(List<Audit> audits, Lang lang) {
        AuditText text = new AuditText(lang);
        audits.forEach(text::add);
        return text.out.toString();
    }

    private void add(Audit audit) {
        line(0, "audit-title", audit.sheet(), Messages.get("by-" + audit.by().name().toLowerCase(Locale.ROOT)).in(lang));
        if (audit.values() == null) {
            line(1, "audit-no-values", figure(audit.index()));
        } else {
            line(1, "audit-index", figure(audit.stored()), figure(audit.recalculated()), figure(audit.index()));
            if (audit.formulas() == 0) {
                line(1, "audit-no-formulas");
            }
        }
        cells(audit.cells().stream().filter(c -> !c.variant()).toList(), "audit-faults");
        cells(audit.cells().stream().filter(CellFinding::variant).toList(), "audit-variants");
        if (!audit.blanks().isEmpty()) {
            line(1, "audit-blanks", audit.blanks().size());
            for (Blank blank : audit.blanks()) {
                row(blank.cell(), blank.code(), points(blank.cost()));
            }
        }
        if (!audit.differences().isEmpty()) {
            line(1, "audit-differences", audit.differences().size());
            for (Difference d : audit.differences()) {
                row(d.cell(), d.code(), figure(d.stored()) + " · " + figure(d.recalculated()) + " · " + figure(d.index()));
            }
        }
        out.append('\n');
    }

    private void cells(List<CellFinding> cells, String heading) {
        if (heading.equals("audit-faults") || !cells.isEmpty()) {
            line(1, heading, cells.size());
        }
        for (CellFinding cell : cells) {
            row(cell.cell(), cell.code(), points(cell.cost()));
            cell.reasons().forEach(r -> out.append("        ").append(r.text().in(lang)).append('\n'));
        }
    }

    private void row(String cell, String code, String rest) {
        out.append(String.format(Locale.ROOT, "    %-12s  %-8s  %s%n", cell, code == null ? "" : code, rest).replace("\r", ""));
    }

    private String points(BigDecimal cost) {
        return cost == null ? Messages.get("audit-points-unknown").in(lang)
                : Messages.get("audit-points", (cost.signum() > 0 ? "+" : "") + Numbers.decimal(cost, lang)).in(lang);
    }

    private String figure(BigDecimal figure) {
        return figure == null ? "-" : Numbers.exact(figure.setScale(6, RoundingMode.HALF_UP), lang);
    }

    private void line(int indent, String code, Object... args) {
        out.append("  ".repeat(indent)).append(Messages.get(code, args).in(lang)).append('\n');
    }
}
