package id.delapan.source;

import id.delapan.source.Node.Place;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads the YAML files of a pack, in which nothing may be hidden from a reader and no text may be longer than people read. */
public final class PlainYaml {
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_NAME = 200;

    private final Source source;
    private final Problems problems;

    private PlainYaml(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** As {@link NodeReader#read}; what is hidden or too long is noted too. */
    public static Node read(Source source, Problems problems) {
        Node root = NodeReader.read(source, problems);
        if (root != null) {
            PlainYaml plain = new PlainYaml(source, problems);
            plain.tricks();
            if (!plain.hiddenInText()) {
                plain.node(root);
            }
        }
        return root;
    }

    /** Notes directives, anchors and tags, those of names included. */
    private void tricks() {
        ParserImpl parser = new ParserImpl(new StreamReader(source.text()), new LoaderOptions());
        while (!parser.checkEvent(Event.ID.StreamEnd)) {
            Event event = parser.getEvent();
            boolean trick = event instanceof DocumentStartEvent start && (start.getVersion() != null || start.getTags() != null && !start.getTags().isEmpty())
                    || event instanceof NodeEvent node && node.getAnchor() != null
                    || event instanceof ScalarEvent scalar && scalar.getTag() != null;
            if (trick) {
                problems.add(source.name(), event.getStartMark().getLine() + 1, event.getStartMark().getColumn() + 1, "yaml-trick");
            }
        }
    }

    /** Notes the first hidden character of each line; whether there was any. */
    private boolean hiddenInText() {
        int before = problems.size();
        int line = 0;
        for (String each : source.text().split("\n", -1)) {
            line++;
            String shown = each.endsWith("\r") ? each.substring(0, each.length() - 1) : each;
            int[] characters = shown.codePoints().toArray();
            for (int i = 0; i < characters.length; i++) {
                if (characters[i] != '\t' && Quote.hidden(characters[i])) {
                    problems.add(source.name(), line, i + 1, "hidden-character");
                    break;
                }
            }
        }
        return problems.size() > before;
    }

    private void node(Node node) {
        node.fields().forEach((name, value) -> {
            check(name, LONGEST_NAME, value.key());
            node(value);
        });
        node.items().forEach(this::node);
        if (node.text() != null) {
            check(node.text(), LONGEST_TEXT, node.at());
        }
    }

    /** What an escape in quotes stands for may not be hidden either. */
    private void check(String text, int longest, Place at) {
        if (text.codePoints().anyMatch(c -> c != '\n' && c != '\t' && (Quote.hidden(c) || Character.getType(c) == Character.SURROGATE))) {
            problems.add(source.name(), at.line(), at.column(), "hidden-character");
        }
        if (text.length() > longest) {
            problems.add(source.name(), at.line(), at.column(), "text-too-long", longest);
        }
    }
}
