package id.delapan.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/** How the program speaks. Every command takes these; they are looked for before all else, so that mistakes are told so too. */
final class Speech {
    @Option(names = "--lang", paramLabel = "id|en", descriptionKey = "lang-option")
    private Language lang;

    @Option(names = "--problems", paramLabel = "text|json", descriptionKey = "problems-option")
    private ProblemForm problems;

    enum Language { id, en }

    enum ProblemForm { text, json }

    /** Whether the last {@code option} among the words of the command line has this value. */
    static boolean asks(String[] words, String option, String value) {
        boolean asked = false;
        for (int i = 0; i < words.length && !words[i].equals("--"); i++) {
            String word = words[i].toLowerCase(Locale.ROOT);
            if (word.startsWith(option + "=")) {
                asked = word.equals(option + "=" + value);
            } else if (word.equals(option) && i + 1 < words.length) {
                asked = words[i + 1].equalsIgnoreCase(value);
            }
        }
        return asked;
    }
}
