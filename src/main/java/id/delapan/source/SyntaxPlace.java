package id.delapan.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import id.delapan.source.Node.Place;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Finds where a JSON or YAML text stops being well formed. */
final class SyntaxPlace {
    /** What is at fault where it begins, not where reading it ends. */
    private static final List<String> BEGUN = List.of("quoted scalar", "simple key");

    private SyntaxPlace() {}

    /**
     * Where a quotation mark stands that opens a text never closed on its line, so that the text runs on to the next mark
     * and the fault shows only there; null when there is none before a place.
     */
    static Place unclosed(String text, Place fault) {
        Place last = null;
        int open = 0;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String marks = line.replaceAll("^\\s*#.*|\\\\.", "  ").replaceAll("'[^']*'", "''");
            if (number <= fault.line() && marks.chars().filter(c -> c == '"').count() % 2 == 1) {
                open++;
                last = new Place(number, line.lastIndexOf('"') + 1);
            }
        }
        return open % 2 == 1 ? last : null;
    }

    static Place of(Exception e, JsonParser parser, String text) {
        Throwable reason = e.getCause() == null ? e : e.getCause();
        if (reason instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            String context = String.valueOf(marked.getContext());
            boolean begun = marked.getContextMark() != null
                    && (BEGUN.stream().anyMatch(context::contains) || unclosedBracket(marked, context));
            Mark mark = begun ? marked.getContextMark() : marked.getProblemMark();
            return new Place(mark.getLine() + 1, mark.getColumn() + 1);
        }
        if (reason instanceof ReaderException) {
            return firstUnprintable(text);
        }
        JsonLocation at = e instanceof JsonProcessingException json ? json.getLocation() : null;
        JsonLocation known = at == null ? parser.currentLocation() : at;
        return known == null
                ? new Place(1, 1)
                : new Place(Math.max(1, known.getLineNr()), Math.max(1, known.getColumnNr()));
    }

    /** A bracket on an earlier line is at fault, but not where a name was too long to be one. */
    private static boolean unclosedBracket(MarkedYAMLException e, String context) {
        return context.contains("flow") && !e.getProblem().endsWith("got :")
                && e.getContextMark().getLine() < e.getProblemMark().getLine();
    }

    private static Place firstUnprintable(String text) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!StreamReader.isPrintable(text.codePointAt(i))) {
                return new Place(line, i - start + 1);
            }
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Place(1, 1);
    }
}
