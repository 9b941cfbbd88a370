package id.delapan.lhe.write;

import id.delapan.lhe.content.Block;
import id.delapan.lhe.content.Block.Chart;
import id.delapan.lhe.content.Block.Contents;
import id.delapan.lhe.content.Block.Heading;
import id.delapan.lhe.content.Block.Items;
import id.delapan.lhe.content.Block.PageBreak;
import id.delapan.lhe.content.Block.Paragraph;
import id.delapan.lhe.content.Block.Signature;
import id.delapan.lhe.content.Block.Signatures;
import id.delapan.lhe.content.Report;
import id.delapan.lhe.content.Span;
import id.delapan.lhe.content.Table;
import id.delapan.report.Clean;
import id.delapan.report.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A report as one page of HTML that is also XML, refers to nothing outside itself and runs no script. */
public final class ReportHtml {
    private static final String STYLES = styles();
    private static final int DEEPEST_LISTED = 3;
    /** As many lines of the contents are never parted, so that none is alone on the last page. */
    private static final int FEWEST_LISTED = 4;

    private final Report report;
    private final Words words;
    private final Function<Chart, String> picture;
    private final StringBuilder out = new StringBuilder();
    private final Captions captions;
    private final List<Heading> headings = new ArrayList<>();
    private boolean breaks;
    private boolean leads;

    private ReportHtml(Report report, Function<Chart, String> picture) {
        this.report = report;
        this.words = Words.in(report.lang());
        this.picture = picture;
        captions = new Captions(words);
        report.blocks().stream().filter(Heading.class::isInstance).map(Heading.class::cast).forEach(headings::add);
    }

    /** The page, with charts that stay sharp at any size. */
    public static byte[] bytes(Report report) {
        return page(report, chart -> "img src=\"" + ChartImages.svgLink(chart, report.lang()) + "\"").getBytes(StandardCharsets.UTF_8);
    }

    /** The page; {@code picture} gives the element that shows a chart, without what it shows in words. */
    static String page(Report report, Function<Chart, String> picture) {
        return Clean.text(new ReportHtml(report, picture).page());
    }

    private String page() {
        String title = escaped(report.title());
        out.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"").append(words.get("lang")).append("\">\n<head>\n")
                .append("<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"/>\n")
                .append("<title>").append(title).append("</title>\n<meta name=\"subject\" content=\"").append(title).append("\"/>\n")
                .append("<meta name=\"description\" content=\"").append(title).append("\"/>\n");
        if (!report.author().isEmpty()) {
            out.append("<meta name=\"author\" content=\"").append(escaped(report.author())).append("\"/>\n");
        }
        out.append("<style>\n").append(STYLES).append("</style>\n");
        bookmarks();
        out.append("</head>\n<body>\n");
        report.sections().forEach(section -> {
            out.append("<div class=\"").append(section.name()).append("\">\n");
            for (int i = 0; i < section.blocks().size(); i++) {
                leads = Leads.leads(section.blocks(), i);
                block(section.blocks().get(i));
            }
            out.append("</div>\n");
        });
        return out.append("</body>\n</html>\n").toString();
    }

    private void bookmarks() {
        out.append("<bookmarks>\n");
        int depth = 1;
        boolean first = true;
        for (int i = 0; i < headings.size(); i++) {
            int level = Math.min(headings.get(i).level(), first ? 1 : depth + 1);
            for (; !first && depth >= level; depth--) {
                out.append("</bookmark>\n");
            }
            out.append("<bookmark name=\"").append(escaped(plain(headings.get(i).text()))).append("\" href=\"#h").append(i + 1).append("\">");
            depth = level;
            first = false;
        }
        out.append("</bookmark>\n".repeat(first ? 0 : depth)).append("</bookmarks>\n");
    }

    private void block(Block block) {
        if (block instanceof Heading heading) {
            String tag = "h" + heading.level();
            out.append('<').append(tag).append(" id=\"h").append(headings.indexOf(heading) + 1).append('"').append(broken("")).append('>');
            spans(heading.text());
            out.append("</").append(tag).append(">\n");
        } else if (block instanceof Paragraph paragraph) {
            out.append("<p").append(broken(leads ? "leads" : "")).append('>');
            spans(paragraph.text());
            out.append("</p>\n");
        } else if (block instanceof Items items) {
            items(items);
        } else if (block instanceof Table table) {
            new TableHtml(out, words).write(table, captions.table(), broken(""));
        } else if (block instanceof Chart chart) {
            out.append("<div").append(broken("figure")).append("><").append(picture.apply(chart)).append(" alt=\"")
                    .append(escaped(chart.alt())).append("\"/>\n<p>").append(escaped(captions.chart(chart.caption()))).append("</p></div>\n");
        } else if (block instanceof Contents) {
            contents();
        } else if (block instanceof Signatures signatures) {
            signatures(signatures);
        } else if (block instanceof PageBreak) {
            breaks = true;
        }
    }

    /** The class of an element, that a page begins with it included. */
    private String broken(String name) {
        String all = (name + (breaks ? " break" : "")).strip();
        breaks = false;
        return all.isEmpty() ? "" : " class=\"" + all + "\"";
    }

    private void items(Items items) {
        String tag = items.numbered() ? "ol" : "ul";
        out.append('<').append(tag).append(broken("")).append(">\n");
        items.items().forEach(item -> {
            out.append("<li>");
            item.forEach(this::block);
            out.append("</li>\n");
        });
        out.append("</").append(tag).append(">\n");
    }

    private void contents() {
        out.append("<p").append(broken("")).append("><strong>").append(escaped(words.get("lhe.contents"))).append("</strong></p>\n<ul class=\"contents\">\n");
        List<Heading> listed = headings.stream().filter(h -> h.level() > 1 && h.level() <= DEEPEST_LISTED).toList();
        for (int i = 0; i < listed.size(); i++) {
            String names = (listed.get(i).level() > 2 ? "deeper " : "") + (listed.size() - i - 1 < FEWEST_LISTED ? "kept" : "");
            out.append(names.isEmpty() ? "<li>" : "<li class=\"" + names.strip() + "\">")
                    .append("<a href=\"#h").append(headings.indexOf(listed.get(i)) + 1).append("\">")
                    .append(escaped(plain(listed.get(i).text()))).append("</a></li>\n");
        }
        out.append("</ul>\n");
    }

    private void signatures(Signatures signatures) {
        out.append("<table").append(broken("signatures")).append("><tr>\n");
        if (signatures.signatures().size() == 1) {
            out.append("<td></td>");
        }
        for (Signature s : signatures.signatures()) {
            out.append("<td>").append(escaped(s.place())).append("<br/>").append(escaped(s.position()))
                    .append("<div class=\"space\"></div><strong>").append(escaped(s.name())).append("</strong><br/>")
                    .append(escaped(s.below())).append("</td>\n");
        }
        out.append("</tr></table>\n");
    }

    private void spans(List<Span> spans) {
        for (Span span : spans) {
            String text = escaped(span.text()).replace("\n", "<br/>");
            text = span.emphasis() ? "<em>" + text + "</em>" : text;
            out.append(span.strong() ? "<strong>" + text + "</strong>" : text);
        }
    }

    static String plain(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.text().replace('\n', ' ')));
        return text.toString();
    }

    /** Text that means nothing but itself. */
    static String escaped(String text) {
        return Clean.text(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String styles() {
        try (InputStream in = ReportHtml.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
