package id.delapan.authoring;

import java.nio.charset.StandardCharsets;

/** Texts as files hold them: UTF-8, some with a mark at their beginning that says so. */
final class Bytes {
    private static final String MARK = "\uFEFF";

    private Bytes() {}

    /** A text, with the mark when {@code before} has it. */
    static byte[] like(byte[] before, String text) {
        return utf8(text(before).startsWith(MARK) ? MARK + text : text);
    }

    /** Whether a file holds this text, mark aside. */
    static boolean hold(byte[] file, String text) {
        String now = text(file);
        return now.equals(text) || now.equals(MARK + text);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
