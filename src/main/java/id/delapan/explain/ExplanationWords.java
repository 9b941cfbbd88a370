package id.delapan.explain;

import id.delapan.engine.Numbers;
import id.delapan.explain.Explanation.Condition;
import id.delapan.explain.Explanation.CountChange;
import id.delapan.explain.Told.Attempt;
import id.delapan.explain.Told.Item;
import id.delapan.explain.Told.Need;
import id.delapan.explain.Told.Next;
import id.delapan.explain.Told.Reason;
import id.delapan.explain.Told.Said;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.EvidenceItem;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Indicator;
import id.delapan.model.Lang;
import id.delapan.model.Wording;
import id.delapan.rules.RulePack;
import id.delapan.source.Messages;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Says explanations in words. */
public final class ExplanationWords {
    private final RulePack pack;
    private final Lang lang;

    /** Words for the explanations of a pack. */
    public ExplanationWords(RulePack pack, Lang lang) {
        this.pack = pack;
        this.lang = lang;
    }

    /** All of an explanation. */
    public Told tell(Explanation e) {
        IndicatorResult r = e.result();
        Indicator indicator = pack.indicators().get(r.code());
        boolean higher = r.supported() != null && r.supported().level() != null && !r.supported().level().equals(r.level());
        return new Told(r.code(), r.title(), r.basis(), mark(r.level(), r.value()),
                say("status-" + r.status().name().toLowerCase(Locale.ROOT)), Numbers.decimal(r.score(), lang),
                higher ? r.supported().level() : null, r.criterion(),
                r.answers().stream()
                        .map(a -> new Said(say("by-" + a.by()), mark(a.level(), a.value()), a.note(), items(e, a.evidence())))
                        .toList(),
                r.because().stream()
                        .map(b -> new Reason(b.sentence(), b.rule(), b.file(), b.line(), items(e, b.evidence())))
                        .toList(),
                r.gatedBy(), RuleWords.derived(indicator, lang),
                r.missing().stream().map(key -> pack.terms().get(key).label().in(lang)).toList(),
                indicator.scored() && r.blockedBy().isEmpty() ? Numbers.decimal(r.gain(), lang) : null, r.blockedBy(),
                e.counts().stream().map(this::count).toList(),
                indicator.scored() && e.target() != null ? next(e, indicator) : null);
    }

    private String count(CountChange c) {
        String title = pack.indicators().get(c.code()).title().in(lang);
        return c.to() == null ? say("explain-count-unknown", c.code(), title)
                : say("explain-count", c.code(), title, Numbers.exact(c.from(), lang), Numbers.exact(c.to(), lang));
    }

    private Next next(Explanation e, Indicator indicator) {
        ChangeWords changes = new ChangeWords(pack, lang);
        return new Next(e.target(), in(indicator.criteria().get(e.target())),
                e.attempts().stream()
                        .map(a -> new Attempt(a.rule().sentence(), a.rule().name(), pack.pathOf(a.rule()), a.rule().line(),
                                a.conditions().stream().map(this::need).toList()))
                        .toList(),
                e.attempts().isEmpty() ? say("explain-judgement",
                        indicator.judgementReason() == null ? "" : indicator.judgementReason()).strip() : null,
                e.plan() == null ? null : e.plan().stream().map(changes::say).toList());
    }

    private Need need(Condition c) {
        List<String> failures = c.failures().stream()
                .flatMap(f -> f.mismatches().stream().map(m -> say("explain-mismatch", f.evidence(), m.wanted(), m.found())))
                .toList();
        return new Need(c.words(), c.met(), c.evidence(),
                c.met() || !c.failures().isEmpty() ? failures : List.of(say("explain-absent")));
    }

    private static List<Item> items(Explanation e, List<String> ids) {
        return ids.stream().map(id -> new Item(id, words(e.assessment(), id))).toList();
    }

    private static String words(Assessment assessment, String id) {
        return assessment.evidence().stream().filter(item -> item.id().equals(id)).findFirst().map(ExplanationWords::words).orElse("");
    }

    private static String words(EvidenceItem item) {
        return item.label() + (item.text().isEmpty() ? "" : " — " + item.text());
    }

    private String mark(String level, BigDecimal value) {
        return level != null ? level : value != null ? Numbers.exact(value, lang) : "–";
    }

    private String in(Wording words) {
        return words == null ? null : words.in(lang);
    }

    private String say(String code, Object... args) {
        return Messages.say(lang, code, args);
    }
}
