package id.delapan.authoring.mutants;

import id.delapan.authoring.mutants.Mutant.Kind;
import id.delapan.engine.Numbers;
import id.delapan.model.Lang;
import id.delapan.source.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The fates of mutants as text: those that nothing can show, those that nobody noticed, and the totals last. */
public final class MutationText {
    private final Lang lang;
    private final List<String> lines = new ArrayList<>();

    private MutationText(Lang lang) {
        this.lang = lang;
    }

    /** Lines for the terminal. */
    public static List<String> of(String pack, List<Fate> fates, Lang lang) {
        MutationText text = new MutationText(lang);
        text.list("mutants-equivalent", fates, f -> f.equivalent() != null);
        text.list("mutants-surviving", fates, Fate::survives);
        for (Kind kind : Kind.values()) {
            List<Fate> own = fates.stream().filter(f -> f.mutant().kind() == kind).toList();
            if (!own.isEmpty()) {
                text.say("    ", "mutants-kind",
                        Messages.get("mutation-" + kind.name().toLowerCase(Locale.ROOT)), count(own, f -> f.noticedBy() != null),
                        count(own, Fate::survives), count(own, f -> f.equivalent() != null));
            }
        }
        text.say("", "mutants-totals", pack, fates.size(), count(fates, f -> f.noticedBy() != null),
                count(fates, Fate::survives), count(fates, f -> f.equivalent() != null),
                Numbers.exact(Mutation.percent(fates), lang));
        return text.lines;
    }

    private void list(String heading, List<Fate> fates, Predicate<Fate> which) {
        List<Fate> some = fates.stream().filter(which).toList();
        if (!some.isEmpty()) {
            say("", heading);
            some.forEach(f -> lines.add("    " + f.problem().in(lang).replace("\n", "\n    ")));
        }
    }

    private static long count(List<Fate> fates, Predicate<Fate> which) {
        return fates.stream().filter(which).count();
    }

    private void say(String margin, String code, Object... args) {
        lines.add(margin + Messages.get(code, args).in(lang));
    }
}
