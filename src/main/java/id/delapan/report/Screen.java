package id.delapan.report;

import java.util.List;
import java.util.Locale;

/** A page of a terminal. Every text is cleaned and wrapped here, so nothing printed through it can do harm or overflow. */
public final class Screen {
    private static final int NARROWEST = 60;
    private static final int WIDEST = 120;

    private final StringBuilder out = new StringBuilder();
    private final int width;
    private final boolean color;

    public Screen(int width, boolean color) {
        this.width = Math.min(WIDEST, Math.max(NARROWEST, width));
        this.color = color;
    }

    public int width() {
        return width;
    }

    public void blank() {
        out.append('\n');
    }

    /** A full line across the page. */
    public void rule() {
        line("", "─".repeat(width), Style.FAINT);
    }

    /** A heading, set off from what comes before. */
    public void heading(String text) {
        blank();
        wrapped("", text.toUpperCase(Locale.ROOT), Style.BOLD);
        rule();
    }

    /** A heading below {@link #heading}. */
    public void subheading(String text) {
        blank();
        wrapped("", text, Style.BOLD);
    }

    /** {@code text} wrapped, its lines after the first hanging below its start; {@code lead} stands before the first. */
    public void wrapped(String lead, String text, Style style) {
        wrapped(lead, Style.PLAIN, text, style);
    }

    public void wrapped(String lead, Style leadStyle, String text, Style style) {
        int indent = Cells.width(lead);
        if (indent > width / 2) {
            wrapped("", leadStyle, lead, leadStyle);
            wrapped("    ", text, style);
            return;
        }
        List<String> lines = Cells.wrap(Clean.line(text), width - indent);
        put(lead, leadStyle, lines.get(0), style);
        lines.stream().skip(1).forEach(line -> line(" ".repeat(indent), line, style));
    }

    /** One line as it is: the caller has made it fit. */
    public void line(String lead, String text, Style style) {
        put(lead, Style.PLAIN, text, style);
    }

    private void put(String lead, Style leadStyle, String text, Style style) {
        String end = Clean.spaced(text).stripTrailing();
        String start = end.isEmpty() ? Clean.spaced(lead).stripTrailing() : Clean.spaced(lead);
        out.append(color ? leadStyle.on(start) : start).append(color ? style.on(end) : end).append('\n');
    }

    public String text() {
        return out.toString();
    }
}
