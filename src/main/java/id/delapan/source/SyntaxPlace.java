package id.delapan.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import id.delapan.source.Node.Place;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Finds where a JSON or YAML text stops being well formed. */
final class SyntaxPlace {
    private SyntaxPlace() {}

    static Place of(Exception e, JsonParser parser, String text) {
        Throwable reason = e.getCause() == null ? e : e.getCause();
        if (reason instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            boolean unclosed = marked.getContextMark() != null && String.valueOf(marked.getContext()).contains("quoted scalar");
            Mark mark = unclosed ? marked.getContextMark() : marked.getProblemMark();
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
