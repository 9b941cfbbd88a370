package id.delapan.rules;

import id.delapan.rules.Rule.Quantifier;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names wording may hold in braces, such as {@code {document.number}} or {@code {measure2.value}}. */
public final class Placeholders {
    private static final Map<String, List<String>> FIELDS = Map.of(
            "document", List.of("number", "title", "date", "validFrom", "validUntil", "label"),
            "coverage", List.of("done", "total", "share", "label"),
            "measure", List.of("value", "level", "year", "label"),
            "practice", List.of("label"),
            "answer", List.of("level", "by"),
            "period", List.of("year"),
            "agency", List.of("name"));
    private static final Pattern NAME = Pattern.compile("([a-z]+)([2-9]?)\\.([A-Za-z]+)");

    private Placeholders() {}

    /** A name taken apart; {@code index} counts facts of that type from 0. */
    public record Name(String fact, int index, String field) {}

    /** The parts of a name; null when it is not one. */
    public static Name parse(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches() || !FIELDS.getOrDefault(matcher.group(1), List.of()).contains(matcher.group(3))) {
            return null;
        }
        int index = matcher.group(2).isEmpty() ? 0 : Integer.parseInt(matcher.group(2)) - 1;
        return new Name(matcher.group(1), index, matcher.group(3));
    }

    /** Whether a finding of {@code rule} can fill it: period and agency always, the rest from facts it matches each. */
    static boolean available(String name, Rule rule) {
        Name parsed = parse(name);
        if (parsed == null) {
            return false;
        }
        if (parsed.fact().equals("period") || parsed.fact().equals("agency")) {
            return parsed.index() == 0;
        }
        return rule.when().stream()
                        .filter(p -> p.quantifier() == Quantifier.EACH)
                        .filter(p -> p.type().word().toLowerCase(Locale.ROOT).equals(parsed.fact()))
                        .count()
                > parsed.index();
    }

    /** All names, for messages. */
    static List<String> names() {
        return FIELDS.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(f -> e.getKey() + "." + f))
                .sorted()
                .toList();
    }
}
