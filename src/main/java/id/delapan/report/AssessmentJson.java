package id.delapan.report;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.delapan.model.Assessment;
import id.delapan.model.Lang;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Assessments as JSON: two-space indentation, {@code \n}, UTF-8, figures exact and without trailing zeros, the same bytes
 * for equal assessments. Control and direction-changing characters are written as escapes, so the text is safe to show.
 */
public final class AssessmentJson {
    private static final JsonMapper MAPPER = JsonFormat.mapper();

    private static final ObjectWriter LINE = MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT);

    private static final String FAMILY = "delapan/assessment/";

    private AssessmentJson() {}

    /** All of {@code assessment} on one line, in UTF-8 and with a line feed; the same content as {@link #write} writes. */
    public static byte[] line(Assessment assessment) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
        LINE.writeValue(writer, assessment);
        writer.write('\n');
        writer.flush();
        return bytes.toByteArray();
    }

    /** Writes all of {@code assessment} and leaves {@code out} open. */
    public static void write(Assessment assessment, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        MAPPER.writeValue(writer, assessment);
        writer.write('\n');
        writer.flush();
    }

    /** As {@link #write(Assessment, OutputStream)}, with a comparison as a last field, which reading leaves alone. */
    public static void write(Assessment assessment, Object comparison, OutputStream out) throws IOException {
        ObjectNode both = MAPPER.valueToTree(assessment);
        both.set(AddedFields.COMPARISON, MAPPER.valueToTree(comparison));
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        MAPPER.writeValue(writer, both);
        writer.write('\n');
        writer.flush();
    }

    /** Whether a text says of itself that it is an assessment, whatever else is right or wrong with it. */
    public static boolean claimsToBe(String text) {
        try (JsonParser in = MAPPER.getFactory().createParser(text)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String field = in.currentName();
                JsonToken value = in.nextToken();
                if (field.equals("format")) {
                    return value == JsonToken.VALUE_STRING && in.getText().startsWith(FAMILY);
                }
                in.skipChildren();
            }
        } catch (IOException e) {
            return false;
        }
        return false;
    }

    /**
     * Reads what {@link #write} wrote and leaves {@code in} open. Figures come back without trailing zeros and never with a
     * negative scale.
     *
     * @throws IOException if it cannot be read or is no assessment; the message says where and why, in Indonesian
     */
    public static Assessment read(InputStream in) throws IOException {
        return read(in, Lang.ID);
    }

    /** As {@link #read(InputStream)}, with messages in {@code lang}. */
    public static Assessment read(InputStream in, Lang lang) throws IOException {
        Words words = Words.in(lang);
        Assessment read;
        try {
            read = MAPPER.readValue(in, Assessment.class);
        } catch (JsonProcessingException e) {
            throw new IOException(message(e, words), e);
        }
        if (read == null || !Assessment.FORMAT.equals(read.format())) {
            throw new IOException(words.get("json.format", Assessment.FORMAT));
        }
        return read;
    }

    /** The path of a wrong value; line and column of a wrong text. */
    private static String message(JsonProcessingException e, Words words) {
        if (e.getCause() instanceof JsonProcessingException cause) {
            return message(cause, words);
        }
        if (e instanceof JsonMappingException mapping) {
            return words.get(e instanceof UnrecognizedPropertyException ? "json.unknown" : "json.value", path(mapping));
        }
        String reason = words.get(e instanceof StreamConstraintsException ? "json.size" : "json.syntax");
        JsonLocation at = e.getLocation();
        return at == null ? reason : at.getLineNr() + ":" + at.getColumnNr() + ": " + reason;
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(at -> at.getFieldName() == null ? "[" + at.getIndex() + "]" : "." + at.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
