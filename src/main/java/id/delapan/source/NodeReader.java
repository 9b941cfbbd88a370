package id.delapan.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import id.delapan.source.Node.Kind;
import id.delapan.source.Node.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads JSON or YAML into a tree that knows its places. Aliases, anchors and tags of YAML are refused. */
public final class NodeReader {
    private static final int DEEPEST = 40;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_TEXT = 100_000;
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxNumberLength(LONGEST_NUMBER)
            .maxNameLength(LONGEST_NAME)
            .maxStringLength(LONGEST_TEXT)
            .maxTokenCount(500_000)
            .build();
    private static final JsonFactory JSON =
            JsonFactory.builder().streamReadConstraints(LIMITS).build();

    /** Apart, since most runs read no YAML. */
    private static final class Yaml {
        static final JsonFactory FACTORY = YAMLFactory.builder()
                .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                .loaderOptions(limited())
                .streamReadConstraints(LIMITS)
                .build();
    }

    private static final Place NOWHERE = new Place(0, 0);

    private final JsonParser parser;
    private final Source source;
    private final Problems problems;
    private final boolean placed;

    private NodeReader(JsonParser parser, Source source, Problems problems, boolean placed) {
        this.parser = parser;
        this.source = source;
        this.problems = problems;
        this.placed = placed;
    }

    /**
     * The root of the file; null, with a problem noted, when it is not well formed. What may not be used but can be read
     * past is noted too. JSON when the file is named so, else YAML.
     */
    public static Node read(Source source, Problems problems) {
        return read(source, problems, true);
    }

    /** As {@link #read(Source, Problems)}, in less time, when nobody asks for the paths and places of nodes. */
    public static Node unplaced(Source source, Problems problems) {
        return read(source, problems, false);
    }

    private static Node read(Source source, Problems problems, boolean placed) {
        try (JsonParser parser = (source.json() ? JSON : Yaml.FACTORY).createParser(source.text())) {
            try {
                return new NodeReader(parser, source, problems, placed).root();
            } catch (JsonProcessingException | YAMLException e) {
                Place at = SyntaxPlace.of(e, parser, source.text());
                Place quote = source.json() ? null : SyntaxPlace.unclosed(source.text(), at);
                if (quote != null) {
                    problems.add(source.name(), source.lineOf(quote.line()), quote.column(), "not-well-formed",
                            Messages.get("syntax-quote"));
                } else {
                    problems.add(source.name(), source.lineOf(at.line()), at.column(), "not-well-formed", SyntaxWords.of(e));
                }
            }
        } catch (IOException e) {
            problems.add(source.name(), 0, 0, "file-unreadable");
        }
        return null;
    }

    private static LoaderOptions limited() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Source.LARGEST);
        options.setNestingDepthLimit(DEEPEST);
        return options;
    }

    private Node root() throws IOException {
        if (parser.nextToken() == null) {
            problems.add(source.name(), source.lineOf(1), 1, "file-empty");
            return null;
        }
        Node root = node("", here());
        if (parser.nextToken() != null) {
            problem("more-than-one-document");
        }
        return root;
    }

    private Node node(String path, Place key) throws IOException {
        Place at = here();
        boolean refused = trick();
        return switch (parser.currentToken()) {
            case START_OBJECT -> Node.object(fields(path), path, at, key, end());
            case START_ARRAY -> {
                List<Node> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(node(placed ? path + "[" + items.size() + "]" : path, here()));
                }
                yield Node.list(items, path, at, key, end());
            }
            default -> {
                String text = text();
                Kind kind = kind(parser.currentToken());
                boolean tooLong = tooLong(text, kind == Kind.NUMBER ? LONGEST_NUMBER : LONGEST_TEXT);
                yield Node.scalar(refused || tooLong ? Kind.REFUSED : kind, text, path, at, key, end());
            }
        };
    }

    private String text() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            default -> parser.getText();
        };
    }

    /** Notes what only a parser of JSON refuses by itself. */
    private boolean tooLong(String text, int longest) {
        if (text.length() > longest) {
            problem("not-well-formed", Messages.get("syntax-limit"));
        }
        return text.length() > longest;
    }

    private static Kind kind(JsonToken token) {
        return switch (token) {
            case VALUE_NULL -> Kind.NULL;
            case VALUE_TRUE, VALUE_FALSE -> Kind.YESNO;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
            default -> Kind.TEXT;
        };
    }

    private Map<String, Node> fields(String path) throws IOException {
        Map<String, Node> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Place key = here();
            tooLong(name, LONGEST_NAME);
            if (fields.containsKey(name)) {
                problem("duplicate-key", name);
            }
            if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
                problem("yaml-trick");
            }
            parser.nextToken();
            fields.put(name, node(!placed ? path : path.isEmpty() ? name : path + "." + name, key));
        }
        return fields;
    }

    /** Notes what of YAML may not be used. */
    private boolean trick() throws IOException {
        boolean trick = parser instanceof YAMLParser yaml
                && (yaml.isCurrentAlias() || yaml.getObjectId() != null || yaml.getTypeId() != null);
        if (trick) {
            problem("yaml-trick");
        }
        return trick;
    }

    private Place here() {
        return placed ? place(parser.currentTokenLocation()) : NOWHERE;
    }

    private Place end() {
        return placed ? place(parser.currentLocation()) : NOWHERE;
    }

    private Place place(JsonLocation at) {
        return new Place(source.lineOf(at.getLineNr()), at.getColumnNr());
    }

    private void problem(String code, Object... args) {
        problems.add(source.name(), here().line(), here().column(), code, args);
    }
}
