package id.delapan.authoring.trial;

import id.delapan.authoring.trial.Coverage.Count;
import id.delapan.authoring.trial.Uncovered.Kind;
import id.delapan.engine.Numbers;
import id.delapan.model.Lang;
import id.delapan.model.Problem;
import id.delapan.source.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the cases of a pack cover, as text: totals, then the indicators where something is left. */
public final class TrialText {
    private final Trial trial;
    private final Lang lang;

    private TrialText(Trial trial, Lang lang) {
        this.trial = trial;
        this.lang = lang;
    }

    /** Lines for the terminal; what is among the problems told apart is not said again. */
    public static List<String> of(Trial trial, List<Problem> told, Lang lang) {
        return new TrialText(trial, lang).lines(told);
    }

    private List<String> lines(List<Problem> told) {
        Coverage coverage = trial.coverage();
        List<String> lines = new ArrayList<>();
        lines.add(say("coverage-totals", Arrays.stream(Kind.values())
                .map(kind -> say(name(kind), whole(coverage.of(kind))))
                .collect(Collectors.joining(", "))));
        for (String code : coverage.codes()) {
            List<Kind> partly = Arrays.stream(Kind.values())
                    .filter(kind -> coverage.of(code, kind).shown() < coverage.of(code, kind).of())
                    .toList();
            if (!partly.isEmpty()) {
                lines.add("    " + code + "  " + partly.stream()
                        .map(kind -> say(name(kind), fraction(coverage.of(code, kind))))
                        .collect(Collectors.joining(", ")));
            }
        }
        List<Uncovered> left = coverage.uncovered().stream()
                .filter(u -> u.possible() && !told.contains(u.problem()))
                .toList();
        if (!left.isEmpty()) {
            lines.add(say("coverage-left"));
            left.forEach(u -> lines.add("    " + u.problem().in(lang).replace("\n", "\n    ")));
        }
        long excused = coverage.uncovered().stream().filter(u -> !u.possible()).count();
        if (excused > 0) {
            lines.add(say("coverage-excused", excused));
        }
        return lines;
    }

    private static String name(Kind kind) {
        return "coverage-" + kind.name().toLowerCase(Locale.ROOT);
    }

    private String whole(Count count) {
        return Numbers.exact(count.percent(), lang) + "% (" + fraction(count) + ")";
    }

    private static String fraction(Count count) {
        return count.shown() + "/" + count.of();
    }

    private String say(String code, Object... args) {
        return Messages.get(code, args).in(lang);
    }
}
