package id.delapan.lhe.template;

import id.delapan.lhe.content.Block;
import id.delapan.lhe.content.Block.Heading;
import id.delapan.lhe.content.Block.Items;
import id.delapan.lhe.content.Block.Paragraph;
import id.delapan.lhe.content.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.commonmark.node.BulletList;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Markdown as blocks: headings, paragraphs, lists and emphasis. */
final class Markup {
    /** Stands before the name of something to insert; a template's own text and values never hold it. */
    static final char OPEN = '\uE000';
    /** Stands after it. */
    static final char CLOSE = '\uE001';

    static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

    private final Function<String, Block> insert;

    private Markup(Function<String, Block> insert) {
        this.insert = insert;
    }

    /** The blocks of a text; {@code insert} gives those that are named, or null for nothing. */
    static List<Block> blocks(String markdown, Function<String, Block> insert) {
        return new Markup(insert).below(PARSER.parse(markdown));
    }

    private List<Block> below(Node parent) {
        return children(parent).stream().map(this::block).filter(Objects::nonNull).toList();
    }

    private Block block(Node node) {
        if (node instanceof org.commonmark.node.Heading heading) {
            return new Heading(heading.getLevel(), spans(node));
        }
        if (node instanceof ListBlock) {
            boolean numbered = node instanceof OrderedList && !(node instanceof BulletList);
            return new Items(numbered, children(node).stream().map(this::below).toList());
        }
        List<Span> spans = spans(node);
        String text = spans.size() == 1 ? spans.get(0).text() : "";
        if (text.length() > 1 && text.charAt(0) == OPEN && text.indexOf(CLOSE) == text.length() - 1) {
            return insert.apply(text.substring(1, text.length() - 1));
        }
        return spans.isEmpty() ? null : new Paragraph(spans);
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    private static List<Span> spans(Node block) {
        List<Span> spans = new ArrayList<>();
        collect(block, false, false, spans);
        return List.copyOf(spans);
    }

    private static void collect(Node parent, boolean strong, boolean emphasis, List<Span> spans) {
        for (Node child : children(parent)) {
            if (child instanceof Text text) {
                add(text.getLiteral(), strong, emphasis, spans);
            } else if (child instanceof SoftLineBreak) {
                add(" ", strong, emphasis, spans);
            } else if (child instanceof HardLineBreak) {
                add("\n", strong, emphasis, spans);
            } else {
                collect(child, strong || child instanceof StrongEmphasis, emphasis || child instanceof Emphasis, spans);
            }
        }
    }

    /** Joined to what stands before when that looks the same. */
    private static void add(String text, boolean strong, boolean emphasis, List<Span> spans) {
        Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (last != null && last.strong() == strong && last.emphasis() == emphasis) {
            spans.set(spans.size() - 1, new Span(last.text() + text, strong, emphasis));
        } else {
            spans.add(new Span(text, strong, emphasis));
        }
    }
}
