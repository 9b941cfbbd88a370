package id.delapan.lhe.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something between double braces.
 *
 * @param sign its first character where that is none of a name's; else a blank
 * @param line 1-based
 * @param column 1-based
 */
record Tag(char sign, String name, int line, int column) {
    private static final Pattern FORM = Pattern.compile("\\{\\{\\s*([^\\w.}\\s]?)\\s*(.*?)\\s*}}", Pattern.DOTALL);

    /** All of a text; one that is not closed has the sign {@code {} and no name. */
    static List<Tag> of(String text) {
        List<Tag> tags = new ArrayList<>();
        Matcher found = FORM.matcher(text);
        Places places = new Places(text);
        int at = 0;
        while (found.find(at)) {
            places.goOnTo(found.start());
            tags.add(new Tag(found.group(1).isEmpty() ? ' ' : found.group(1).charAt(0), found.group(2), places.line, places.column()));
            at = found.end();
        }
        int open = text.indexOf("{{", at);
        if (open >= 0) {
            places.goOnTo(open);
            tags.add(new Tag('{', "", places.line, places.column()));
        }
        return tags;
    }

    /** Goes through a text once, so that many tags cost no more than one. */
    private static final class Places {
        private final String text;
        private int at;
        private int line = 1;
        private int lineStart;

        Places(String text) {
            this.text = text;
        }

        void goOnTo(int index) {
            for (; at < index; at++) {
                if (text.charAt(at) == '\n') {
                    line++;
                    lineStart = at + 1;
                }
            }
        }

        int column() {
            return text.codePointCount(lineStart, at) + 1;
        }
    }
}
