package id.delapan.lhe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import id.delapan.Assessments;
import id.delapan.lhe.content.Block;
import id.delapan.lhe.content.Block.Chart;
import id.delapan.lhe.content.Block.Heading;
import id.delapan.lhe.content.Block.Items;
import id.delapan.lhe.content.Block.Paragraph;
import id.delapan.lhe.content.Report;
import id.delapan.lhe.content.Span;
import id.delapan.lhe.content.Table;
import id.delapan.model.Assessment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reports to look at, and what stands in them. */
public final class Reports {
    /** What means something to a spreadsheet, a browser, Markdown or a template. */
    public static final List<String> HOSTILE = List.of("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "<script>alert(1)</script>",
            "**tebal** [x](http://x.test)", "{{index}} {{{index}}}", "[[scores]]", "\uE000scores\uE001", "# judul", "1. satu",
            "``kode`` &amp; ]]>", "</td></table>", "\\[[contents\\]]");

    private static final Set<String> TEXTS = Set.of("title", "name", "condition", "criterion", "cause", "effect", "text", "label",
            "note", "basis", "sentence", "gradeLabel");

    private Reports() {}

    public static Report of(Assessment assessment, Order order) {
        return Lhe.report(assessment, order, Lhe.templates(null, null, assessment.options().lang()));
    }

    /** The assessment with hostile text in place of every text that a pack or dossier words. */
    public static Assessment hostile(Assessment assessment) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Assessments.write(assessment, out);
        JsonNode tree = new ObjectMapper().readTree(out.toByteArray());
        assertThat(spoil(tree, 0)).isGreaterThan(500);
        return Assessments.read(new ByteArrayInputStream(new ObjectMapper().writeValueAsBytes(tree)));
    }

    private static int spoil(JsonNode node, int count) {
        int spoilt = count;
        if (node instanceof ObjectNode object) {
            for (String name : object.properties().stream().map(e -> e.getKey()).toList()) {
                if (TEXTS.contains(name) && object.get(name) instanceof TextNode) {
                    object.put(name, HOSTILE.get(spoilt++ % HOSTILE.size()));
                } else {
                    spoilt = spoil(object.get(name), spoilt);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (JsonNode item : array) {
                spoilt = spoil(item, spoilt);
            }
        }
        return spoilt;
    }

    /** Everything that a report says, one thing a line. */
    public static String text(Report report) {
        List<String> lines = new ArrayList<>();
        report.blocks().forEach(block -> collect(block, lines));
        return String.join("\n", lines);
    }

    private static void collect(Block block, List<String> lines) {
        if (block instanceof Heading heading) {
            lines.add(plain(heading.text()));
        } else if (block instanceof Paragraph paragraph) {
            lines.add(plain(paragraph.text()));
        } else if (block instanceof Items items) {
            items.items().forEach(item -> item.forEach(b -> collect(b, lines)));
        } else if (block instanceof Table table) {
            lines.add(table.title());
            table.rows().forEach(row -> lines.add(row.cells().stream().map(Table.Cell::text).collect(Collectors.joining(" | "))));
        } else if (block instanceof Chart chart) {
            lines.add(chart.alt());
        }
    }

    private static String plain(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /** The table of a name. */
    public static Table table(Report report, String name) {
        return report.tables().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    }
}
