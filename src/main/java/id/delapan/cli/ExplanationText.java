package id.delapan.cli;

import id.delapan.engine.Numbers;
import id.delapan.explain.Change;
import id.delapan.explain.ChangeWords;
import id.delapan.explain.Explanation;
import id.delapan.explain.RuleWords;
import id.delapan.explain.Explanation.Attempt;
import id.delapan.explain.Explanation.Condition;
import id.delapan.explain.Explanation.CountChange;
import id.delapan.model.Assessment.EvidenceItem;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.Mark;
import id.delapan.model.Indicator;
import id.delapan.model.Wording;
import id.delapan.rules.RulePack;
import java.util.List;
import java.util.Locale;

/** An explanation as text for the terminal. */
final class ExplanationText {
    private final RulePack pack;
    private final Console console;
    private final StringBuilder out = new StringBuilder();

    ExplanationText(RulePack pack, Console console) {
        this.pack = pack;
        this.console = console;
    }

    String of(Explanation e) {
        out.setLength(0);
        IndicatorResult r = e.result();
        Indicator indicator = pack.indicators().get(r.code());
        line(0, r.code() + "  " + r.title());
        line(2, console.text("explain-basis", r.basis()));
        level(r);
        if (r.criterion() != null) {
            line(2, console.text("explain-criterion", r.criterion()));
        }
        r.answers().forEach(a -> line(2, console.text("explain-answer", console.text("by-" + a.by()),
                a.level() != null ? a.level() : Numbers.exact(a.value(), console.lang()))));
        r.because().forEach(b -> {
            line(2, console.text("explain-because", b.sentence(), b.rule(), b.file(), b.line()));
            b.evidence().forEach(id -> evidence(e, id));
        });
        if (!r.gatedBy().isEmpty()) {
            line(2, console.text("explain-gated", String.join(", ", r.gatedBy())));
        }
        String derived = RuleWords.derived(indicator, console.lang());
        if (derived != null) {
            line(2, derived);
        }
        r.missing().forEach(key -> line(2, console.text("explain-missing", pack.terms().get(key).label())));
        if (!indicator.scored()) {
            out.append('\n');
            return out.toString();
        }
        line(2, r.blockedBy().isEmpty()
                ? console.text("explain-gain", Numbers.decimal(r.gain(), console.lang()))
                : console.text("explain-blocked", String.join(", ", r.blockedBy())));
        counts(e.counts());
        if (e.target() != null) {
            whyNotMore(e, indicator);
        }
        out.append('\n');
        return out.toString();
    }

    private void counts(List<CountChange> counts) {
        if (!counts.isEmpty()) {
            out.append('\n');
            line(2, console.text("explain-counts"));
        }
        counts.forEach(c -> line(4, c.to() == null
                ? console.text("explain-count-unknown", c.code(), pack.indicators().get(c.code()).title())
                : console.text("explain-count", c.code(), pack.indicators().get(c.code()).title(),
                        Numbers.exact(c.from(), console.lang()), Numbers.exact(c.to(), console.lang()))));
    }

    private void level(IndicatorResult r) {
        String level = r.level() != null ? r.level() : r.value() != null ? Numbers.exact(r.value(), console.lang()) : "–";
        line(2, console.text("explain-level", level, console.text("status-" + r.status().name().toLowerCase(Locale.ROOT)),
                Numbers.decimal(r.score(), console.lang())));
        Mark supported = r.supported();
        if (supported != null && supported.level() != null && !supported.level().equals(r.level())) {
            line(2, console.text("explain-supported", supported.level()));
        }
    }

    private void evidence(Explanation e, String id) {
        for (EvidenceItem item : e.assessment().evidence()) {
            if (item.id().equals(id)) {
                line(6, "• " + item.label() + (item.text().isEmpty() ? "" : " — " + item.text()) + " [" + id + "]");
            }
        }
    }

    private void whyNotMore(Explanation e, Indicator indicator) {
        Wording criterion = indicator.criteria().get(e.target());
        out.append('\n');
        line(2, console.text("explain-next", e.target(), criterion));
        for (Attempt attempt : e.attempts()) {
            line(4, attempt.rule().sentence());
            attempt.conditions().forEach(this::condition);
        }
        if (e.attempts().isEmpty()) {
            line(4, console.text("explain-judgement",
                    indicator.judgementReason() == null ? "" : indicator.judgementReason()));
        }
        plan(e.plan());
    }

    private void condition(Condition condition) {
        line(6, (condition.met() ? "✓ " : "✗ ") + condition.words()
                + (condition.evidence().isEmpty() ? "" : " [" + String.join(", ", condition.evidence()) + "]"));
        condition.failures().forEach(f -> f.mismatches().forEach(m ->
                line(10, console.text("explain-mismatch", f.evidence(), m.wanted(), m.found()))));
        if (!condition.met() && condition.failures().isEmpty()) {
            line(10, console.text("explain-absent"));
        }
    }

    private void plan(List<Change> plan) {
        if (plan == null) {
            return;
        }
        ChangeWords words = new ChangeWords(pack, console.lang());
        line(4, console.text("explain-plan"));
        for (int i = 0; i < plan.size(); i++) {
            line(6, (i + 1) + ". " + words.say(plan.get(i)));
        }
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
