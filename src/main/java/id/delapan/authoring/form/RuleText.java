package id.delapan.authoring.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * A rule to be written.
 *
 * @param sentence what it proves
 * @param patterns its conditions, one a line
 * @param award what it inserts, such as {@code Award.level( "P1.2.f", "Ya" )}
 */
record RuleText(String name, String sentence, List<String> patterns, String award) {
    private static final String OTHER = "[^\\p{L}0-9 .-]+";

    /** A name made of a code and words, without what the language does not allow in names. */
    static String name(String code, String words) {
        return (code + " " + words.replaceAll(OTHER, " ")).replaceAll(" +", " ").strip();
    }

    /** Its lines, an empty one first. */
    List<String> lines() {
        return Stream.of(
                        List.of("", "// " + Yaml.line(sentence), "rule \"" + name + "\"", "when"),
                        patterns.stream().map(p -> "    " + p).toList(),
                        List.of("then", "    insert( " + award + " );", "end"))
                .flatMap(List::stream)
                .toList();
    }

    static String level(String code, String level) {
        return "Award.level( \"" + code + "\", \"" + level + "\" )";
    }
}
