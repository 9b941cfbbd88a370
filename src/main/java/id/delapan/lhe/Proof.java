package id.delapan.lhe;

import id.delapan.model.Assessment.Because;
import id.delapan.model.Assessment.EvidenceItem;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.report.Phrases.Said;
import id.delapan.report.View;
import id.delapan.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an indicator's level rests on, in words. */
final class Proof {
    private static final int MOST = 6;

    private final View view;
    private final Words words;

    Proof(View view) {
        this.view = view;
        words = view.words();
    }

    /** The evidence behind it, by id and label. */
    String named(IndicatorResult i) {
        return named(Stream.concat(
                        i.because().stream().flatMap(b -> b.evidence().stream()),
                        i.answers().stream().flatMap(a -> a.evidence().stream()))
                .distinct()
                .toList());
    }

    String named(List<String> ids) {
        return words.list(view.evidence(ids).stream().map(Proof::named).toList(), MOST);
    }

    private static String named(EvidenceItem item) {
        return item.label() == null ? item.id() : item.label() + " (" + item.id() + ")";
    }

    /** All of it: who answered what and why, which rule found what in which evidence, and what is missing. */
    String whole(IndicatorResult i) {
        List<String> lines = new ArrayList<>();
        view.phrases().said(i).forEach(said -> lines.add(said(said)));
        i.because().forEach(because -> lines.add(because(because)));
        List<String> missing = view.phrases().missing(i);
        if (!missing.isEmpty()) {
            lines.add(words.get("lhe.lacks", String.join("; ", missing)));
        }
        return String.join("\n", lines);
    }

    private String said(Said said) {
        return said.by() + ": " + said.mark() + (said.note() == null ? "" : " – " + said.note())
                + (said.evidence().isEmpty() ? "" : " [" + String.join(", ", said.evidence()) + "]");
    }

    private String because(Because b) {
        return b.sentence() + " [" + b.evidence().stream().collect(Collectors.joining(", ")) + "] "
                + words.get("lhe.rule", b.file(), b.line());
    }
}
