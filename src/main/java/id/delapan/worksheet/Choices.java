package id.delapan.worksheet;

import id.delapan.model.Scale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Answers as they are written by hand, and the choices a worksheet prints beside them. */
public final class Choices {
    private static final Map<String, String> OTHER_WORDS = Map.of("tdk", "tidak", "yes", "ya", "no", "tidak", "y", "ya", "t", "tidak");

    private Choices() {}

    /** Lower case, single blanks, no dots, brackets or quotes around. */
    static String plain(String text) {
        return text.replace('\u00a0', ' ').toLowerCase(Locale.ROOT)
                .replace("paragraph", "paragraf")
                .replaceAll("[-\u2010-\u2015_\\s]+", " ")
                .replaceAll("^[\\s.()\\[\\]\"'`\u2018\u2019\u201c\u201d]+|[\\s.()\\[\\]\"'`\u2018\u2019\u201c\u201d]+$", "");
    }

    /** The level an answer names: by its name, or by the name the worksheet's own choices give it; null when it names none. */
    public static String level(String answer, Scale scale, String printed) {
        String plain = plain(answer);
        List<String> names = scale.names();
        for (String level : names) {
            if (plain(level).equals(plain) || plain(level).equals(OTHER_WORDS.get(plain))) {
                return level;
            }
        }
        List<String> options = options(printed);
        if (options.size() == names.size() && options.stream().distinct().count() == names.size()) {
            int at = options.indexOf(plain);
            return at < 0 ? null : names.get(at);
        }
        return null;
    }

    /** Whether the choices printed in a worksheet are those of a scale. */
    static boolean fit(String printed, Scale scale) {
        if (plain(printed).replace(" ", "").equals(plain(scale.name()).replace(" ", ""))) {
            return true;
        }
        if (scale.numeric()) {
            String digits = plain(printed).replaceAll(".*?([0-9]+)[^0-9]*$", "$1");
            return digits.equals(scale.max().toPlainString());
        }
        List<String> options = options(printed);
        List<String> levels = scale.names().stream().map(Choices::plain).toList();
        if (options.size() != levels.size()) {
            return false;
        }
        boolean common = levels.stream().allMatch(l -> l.length() == 1 || OTHER_WORDS.containsValue(l));
        return !common || options.stream().map(o -> OTHER_WORDS.getOrDefault(o, o)).toList().equals(levels);
    }

    private static List<String> options(String printed) {
        return Arrays.stream(printed.split("[/,;|]")).map(Choices::plain).filter(o -> !o.isEmpty()).toList();
    }
}
