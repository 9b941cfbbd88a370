package id.delapan.model;

import java.util.List;

/** The message of an exception that carries problems: the first few, and how many more. */
final class Summary {
    private static final int SHOWN = 5;

    private Summary() {}

    static String of(List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        problems.stream().limit(SHOWN).forEach(p -> text.append(p.in(Lang.ID)).append('\n'));
        if (problems.size() > SHOWN) {
            text.append("… +").append(problems.size() - SHOWN);
        }
        return text.toString().strip();
    }
}
