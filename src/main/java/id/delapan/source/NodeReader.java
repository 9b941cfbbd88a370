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
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads JSON or YAML into a tree that knows its places. Aliases, anchors and tags of YAML are refused. */
public final class NodeReader {
    private static final int DEEPEST = 40;
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxNumberLength(60)
            .maxNameLength(1000)
            .maxStringLength(100_000)
            .build();
    private static final JsonFactory JSON =
            JsonFactory.builder().streamReadConstraints(LIMITS).build();
    private static final JsonFactory YAML = YAMLFactory.builder()
            .loaderOptions(limited())
            .streamReadConstraints(LIMITS)
            .build();

    private final JsonParser parser;
    private final Source source;
    private final Problems problems;

    private NodeReader(JsonParser parser, Source source, Problems problems) {
        this.parser = parser;
        this.source = source;
        this.problems = problems;
    }

    /** The root of the file; null, with a problem noted, when it is not well formed. JSON when it is named so, else YAML. */
    public static Node read(Source source, Problems problems) {
        JsonFactory factory = source.name().endsWith(".json") ? JSON : YAML;
        int before = problems.size();
        try (JsonParser parser = factory.createParser(source.text())) {
            NodeReader reader = new NodeReader(parser, source, problems);
            Node root = reader.root();
            return problems.size() == before ? root : null;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            boolean known = at != null && at.getLineNr() > 0;
            problems.add(
                    source.name(), known ? at.getLineNr() : 1, known ? Math.max(1, at.getColumnNr()) : 1,
                    "not-well-formed", SyntaxWords.of(e));
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
            problems.add(source.name(), 1, 1, "file-empty");
            return null;
        }
        Node root = node("");
        if (parser.nextToken() != null) {
            problem("more-than-one-document");
        }
        return root;
    }

    private Node node(String path) throws IOException {
        JsonToken token = parser.currentToken();
        JsonLocation at = parser.currentTokenLocation();
        int line = at.getLineNr();
        int column = at.getColumnNr();
        refuseYamlTricks();
        return switch (token) {
            case START_OBJECT -> object(path, line, column);
            case START_ARRAY -> {
                List<Node> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(node(path + "[" + items.size() + "]"));
                }
                yield new Node(Kind.LIST, null, Map.of(), List.copyOf(items), path, line, column);
            }
            case VALUE_NULL -> scalar(Kind.NULL, path, line, column);
            case VALUE_TRUE, VALUE_FALSE -> scalar(Kind.YESNO, path, line, column);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(Kind.NUMBER, path, line, column);
            default -> scalar(Kind.TEXT, path, line, column);
        };
    }

    private Node object(String path, int line, int column) throws IOException {
        Node object = Node.object(path, line, column);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            if (object.fields().containsKey(key)) {
                problem("duplicate-key", key);
            }
            refuseYamlTricks();
            parser.nextToken();
            object.fields().put(key, node(path.isEmpty() ? key : path + "." + key));
        }
        return object;
    }

    private Node scalar(Kind kind, String path, int line, int column) throws IOException {
        return new Node(kind, parser.getText(), Map.of(), List.of(), path, line, column);
    }

    private void refuseYamlTricks() throws IOException {
        if (parser instanceof YAMLParser yaml
                && (yaml.isCurrentAlias() || yaml.getObjectId() != null || yaml.getTypeId() != null)) {
            problem("yaml-trick");
        }
    }

    private void problem(String code, Object... args) {
        JsonLocation at = parser.currentTokenLocation();
        problems.add(source.name(), at.getLineNr(), at.getColumnNr(), code, args);
    }
}
