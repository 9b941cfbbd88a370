package id.delapan.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.delapan.workbench.Edit;
import id.delapan.workbench.Json;
import id.delapan.workbench.Refused;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** What a request says, read with care. */
final class Asked {
    private static final int LARGEST_JSON = 1024 * 1024;
    private static final int LARGEST_FORM = 4096;

    private Asked() {}

    /** The number of the evaluation in the path. */
    static long id(Context ctx) {
        return number(ctx.pathParam("id"), "id");
    }

    /** A whole number, not negative. */
    static long number(String text, String field) {
        if (text == null || !text.matches("[0-9]{1,15}")) {
            throw new Refused(Refused.Kind.UNUSABLE, "asked-not-a-number", field, text == null ? "" : text);
        }
        return Long.parseLong(text);
    }

    /** A whole number, not negative, of nine digits at most. */
    static int whole(String text, String field) {
        if (text == null || !text.matches("[0-9]{1,9}")) {
            throw new Refused(Refused.Kind.UNUSABLE, "asked-not-a-number", field, text == null ? "" : text);
        }
        return Integer.parseInt(text);
    }

    /** The version named by {@code If-Match}, which a change must name. */
    static int version(Context ctx) {
        String tag = ctx.header("If-Match");
        if (tag == null) {
            throw new Refused(Refused.Kind.VERSION_MISSING, "version-missing");
        }
        return whole(tag.replaceFirst("^\"(.*)\"$", "$1"), "If-Match");
    }

    /** Names the version of what is answered. */
    static void tag(Context ctx, int version) {
        ctx.header("ETag", "\"" + version + "\"");
    }

    /** Changes asked for: some, and none of them nothing. */
    static List<Edit> edits(List<Edit> edits) {
        if (edits == null || edits.isEmpty() || edits.stream().anyMatch(Objects::isNull)) {
            throw new Refused(Refused.Kind.UNUSABLE, "body-missing");
        }
        return edits;
    }

    /** The body, which is JSON of a form. */
    static <T> T body(Context ctx, Class<T> form) {
        try {
            T body = Json.mapper().readValue(bytes(ctx, LARGEST_JSON), form);
            if (body == null) {
                throw new Refused(Refused.Kind.UNUSABLE, "body-missing");
            }
            return body;
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new Refused(Refused.Kind.UNUSABLE, "body-unusable", at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Context ctx, int most) throws IOException {
        byte[] bytes = ctx.req().getContentLengthLong() > most ? null : ctx.bodyInputStream().readNBytes(most + 1);
        if (bytes == null || bytes.length > most) {
            throw new ContentTooLargeResponse();
        }
        return bytes;
    }

    /** Refuses a body that is no form, or a larger one than any page of ours sends. */
    static void smallForm(Context ctx) {
        long length = ctx.req().getContentLengthLong();
        if (length < 0 || length > LARGEST_FORM) {
            throw new ContentTooLargeResponse();
        }
        if (!ctx.isFormUrlencoded()) {
            throw new BadRequestResponse();
        }
    }
}
