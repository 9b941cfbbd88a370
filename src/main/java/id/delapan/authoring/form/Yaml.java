package id.delapan.authoring.form;

import id.delapan.model.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes values as the YAML files of a pack hold them. */
final class Yaml {
    private static final Set<String> WORDS = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private Yaml() {}

    /** A text on one line in double quotes. */
    static String text(String text) {
        return '"' + line(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** On one line, with single blanks. */
    static String line(String text) {
        return text.strip().replaceAll("[\\s\\p{Z}]+", " ");
    }

    /** A text in the languages it has. */
    static String wording(Wording wording) {
        String english = wording.en() == null ? "" : ", en: " + text(wording.en());
        return "{id: " + text(wording.id()) + english + "}";
    }

    /** A name before a colon or in a list: in quotes only where it must be. */
    static String name(String name) {
        boolean plain = name.matches("[A-Za-z][A-Za-z0-9 ./_-]*") && !name.endsWith(" ") && !WORDS.contains(name.toLowerCase(Locale.ROOT));
        return plain ? name : text(name);
    }

    static String names(List<String> names) {
        return names.stream().map(Yaml::name).collect(Collectors.joining(", ", "[", "]"));
    }

    static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
