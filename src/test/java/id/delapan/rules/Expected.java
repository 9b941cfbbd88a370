package id.delapan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.model.Problem;
import id.delapan.model.Wording;
import id.delapan.source.Messages;
import id.delapan.source.Problems;
import java.util.List;

/**
 * A problem a test expects at the next mark of its pack.
 *
 * @param args what the message says, in the order of its placeholders
 */
record Expected(String code, Object... args) {
    /** The end of a message that names the word probably meant. */
    static Wording meant(String word) {
        return Messages.get("meant", word);
    }

    /** That a pack has these problems at its marks, in this order, with these words in both languages, and no others. */
    static void in(TinyPack pack, Expected... expected) {
        List<String> marks = pack.marks();
        assertThat(marks).as("marks").hasSameSizeAs(expected).isNotEmpty();
        Problems problems = new Problems();
        for (int i = 0; i < expected.length; i++) {
            String[] place = marks.get(i).split(":");
            problems.add(place[0], Integer.parseInt(place[1]), Integer.parseInt(place[2]), expected[i].code, expected[i].args);
        }
        assertThat(pack.problems()).extracting(Expected::shown).containsExactlyElementsOf(
                problems.list().stream().map(Expected::shown).toList());
        assertThat(pack.problems()).isEqualTo(problems.list());
    }

    private static String shown(Problem problem) {
        return problem.file() + ":" + problem.line() + ":" + problem.column() + " " + problem.code() + " "
                + problem.message().id();
    }
}
