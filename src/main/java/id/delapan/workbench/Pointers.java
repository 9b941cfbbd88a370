package id.delapan.workbench;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** Which part of a JSON text stands where, in a text of one line. */
final class Pointers {
    private final TreeMap<Integer, String> byColumn = new TreeMap<>();

    private Pointers() {}

    static Pointers of(String text) {
        Pointers pointers = new Pointers();
        try (JsonParser parser = Json.mapper().createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY) {
                    boolean opens = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
                    JsonPointer at = opens ? parser.getParsingContext().getParent().pathAsPointer()
                            : parser.getParsingContext().pathAsPointer();
                    pointers.byColumn.put(parser.currentTokenLocation().getColumnNr(), at.toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pointers;
    }

    /** The part that stands at a column, such as {@code /answers/3/level}; empty for the whole. */
    String at(int column) {
        Map.Entry<Integer, String> entry = byColumn.floorEntry(column);
        return entry == null ? "" : entry.getValue();
    }
}
