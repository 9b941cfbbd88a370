package id.delapan.cli;

import id.delapan.explain.Explanation;
import id.delapan.explain.ExplanationWords;
import id.delapan.explain.Told;
import id.delapan.explain.Told.Attempt;
import id.delapan.explain.Told.Need;
import id.delapan.explain.Told.Next;
import id.delapan.rules.RulePack;

/** An explanation as text for the terminal. */
final class ExplanationText {
    private final ExplanationWords words;
    private final Console console;
    private final StringBuilder out = new StringBuilder();

    ExplanationText(RulePack pack, Console console) {
        this.words = new ExplanationWords(pack, console.lang());
        this.console = console;
    }

    String of(Explanation explanation) {
        out.setLength(0);
        Told told = words.tell(explanation);
        line(0, told.code() + "  " + told.title());
        line(2, console.text("explain-basis", told.basis()));
        line(2, console.text("explain-level", told.level(), told.status(), told.score()));
        if (told.supported() != null) {
            line(2, console.text("explain-supported", told.supported()));
        }
        if (told.criterion() != null) {
            line(2, console.text("explain-criterion", told.criterion()));
        }
        told.answers().forEach(a -> line(2, console.text("explain-answer", a.by(), a.mark())));
        told.because().forEach(b -> {
            line(2, console.text("explain-because", b.sentence(), b.rule(), b.file(), b.line()));
            b.evidence().stream().filter(item -> !item.words().isEmpty())
                    .forEach(item -> line(6, "• " + item.words() + " [" + item.id() + "]"));
        });
        if (!told.gatedBy().isEmpty()) {
            line(2, console.text("explain-gated", String.join(", ", told.gatedBy())));
        }
        if (told.derived() != null) {
            line(2, told.derived());
        }
        told.missing().forEach(label -> line(2, console.text("explain-missing", label)));
        if (told.gain() != null) {
            line(2, console.text("explain-gain", told.gain()));
        } else if (!told.blockedBy().isEmpty()) {
            line(2, console.text("explain-blocked", String.join(", ", told.blockedBy())));
        }
        if (!told.counts().isEmpty()) {
            out.append('\n');
            line(2, console.text("explain-counts"));
            told.counts().forEach(count -> line(4, count));
        }
        if (told.next() != null) {
            whyNotMore(told.next());
        }
        out.append('\n');
        return out.toString();
    }

    private void whyNotMore(Next next) {
        out.append('\n');
        line(2, console.text("explain-next", next.level(), next.criterion()));
        for (Attempt attempt : next.attempts()) {
            line(4, attempt.sentence());
            attempt.needs().forEach(this::need);
        }
        if (next.judgement() != null) {
            line(4, next.judgement());
        }
        if (next.plan() != null) {
            line(4, console.text("explain-plan"));
            for (int i = 0; i < next.plan().size(); i++) {
                line(6, (i + 1) + ". " + next.plan().get(i));
            }
        }
    }

    private void need(Need need) {
        line(6, (need.met() ? "✓ " : "✗ ") + need.words()
                + (need.evidence().isEmpty() ? "" : " [" + String.join(", ", need.evidence()) + "]"));
        need.failures().forEach(failure -> line(10, failure));
    }

    /** A line, wrapped to the terminal with a hanging indent. */
    private void line(int indent, String text) {
        int width = console.width() - indent;
        String rest = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ");
        String margin = " ".repeat(indent);
        while (rest.length() > width) {
            int cut = rest.lastIndexOf(' ', width);
            cut = cut < width / 2 ? width : cut;
            out.append(margin).append(rest, 0, cut).append('\n');
            rest = rest.substring(cut).strip();
            margin = " ".repeat(indent + 2);
            width = console.width() - indent - 2;
        }
        out.append(margin).append(rest).append('\n');
    }
}
