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
        int at = 0;
        while (found.find(at)) {
            tags.add(at(text, found.start(), found.group(1).isEmpty() ? ' ' : found.group(1).charAt(0), found.group(2)));
            at = found.end();
        }
        int open = text.indexOf("{{", at);
        if (open >= 0) {
            tags.add(at(text, open, '{', ""));
        }
        return tags;
    }

    private static Tag at(String text, int index, char sign, String name) {
        String before = text.substring(0, index);
        int lineStart = before.lastIndexOf('\n') + 1;
        return new Tag(sign, name, 1 + (int) before.chars().filter(c -> c == '\n').count(),
                before.codePointCount(lineStart, before.length()) + 1);
    }
}
