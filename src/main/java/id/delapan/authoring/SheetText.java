package id.delapan.authoring;

import id.delapan.explain.RuleWords;
import id.delapan.model.Indicator;
import id.delapan.model.Indicator.FindingText;
import id.delapan.model.Lang;
import id.delapan.model.Wording;
import id.delapan.rules.Rule;
import id.delapan.rules.RulePack;
import id.delapan.source.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Everything about an indicator as lines of text. */
public final class SheetText {
    private static final int DECIMALS = 3;

    private final RulePack pack;
    private final Lang lang;
    private final RuleWords words;
    private List<String> lines;

    /** Texts for the indicators of a pack. */
    public SheetText(RulePack pack, Lang lang) {
        this.pack = pack;
        this.lang = lang;
        this.words = new RuleWords(pack, lang);
    }

    /** The lines, an empty one last. */
    public List<String> lines(IndicatorSheet sheet) {
        lines = new ArrayList<>();
        Indicator indicator = sheet.indicator();
        lines.add(indicator.code() + "  " + indicator.title().in(lang));
        lines.add("  " + say("show-scale", indicator.scale().name(), indicator.basis()));
        String derived = RuleWords.derived(sheet.indicator(), lang);
        if (derived != null) {
            lines.add("  " + derived);
        }
        if (sheet.indicator().scored()) {
            lines.add("  " + say("show-weight", number(sheet.weight())));
        }
        texts(indicator.criteria());
        indicator.gates().forEach(g ->
                lines.add("  " + say("show-gate-" + g.kind().name().toLowerCase(Locale.ROOT), g.parent())));
        if (!sheet.gated().isEmpty()) {
            lines.add("  " + say("show-gated",
                    sheet.gated().stream().map(Indicator::code).collect(Collectors.joining(", "))));
        }
        lines.add("  " + say("show-expects"));
        indicator.expects().forEach(key ->
                lines.add("    • " + pack.terms().get(key).label().in(lang) + " [" + key + "]"));
        if (indicator.judgementReason() != null) {
            lines.add("  " + say("explain-judgement", indicator.judgementReason()));
        }
        lines.add("  " + say("show-rules"));
        sheet.rules().forEach(this::rule);
        findings(indicator.findings());
        if (!indicator.recommend().isEmpty()) {
            lines.add("  " + say("show-recommendations"));
            indicator.recommend().forEach((remedy, text) -> lines.add("    " + remedy + ": " + text.in(lang)));
        }
        cases(sheet.cases());
        lines.add("");
        return lines;
    }

    private void texts(Map<String, Wording> texts) {
        texts.forEach((level, text) -> lines.add("  " + level + ": " + text.in(lang)));
    }

    private void rule(Rule rule) {
        lines.add("    " + rule.name() + " (" + pack.pathOf(rule) + ":" + rule.line() + ")");
        lines.add("      " + rule.sentence());
        words.conditions(rule).forEach(c -> lines.add("      - " + c));
        lines.add("      → " + words.outcome(rule));
    }

    private void findings(Map<String, FindingText> findings) {
        if (!findings.isEmpty()) {
            lines.add("  " + say("show-findings"));
        }
        findings.forEach((key, text) -> {
            lines.add("    " + key + " (" + say("severity-" + text.severity().name().toLowerCase(Locale.ROOT)) + ")");
            part("condition", text.condition());
            part("criterion", text.criterion());
            part("cause", text.cause());
            part("effect", text.effect());
        });
    }

    private void part(String name, Wording text) {
        if (text != null) {
            lines.add("      " + say("handbook-" + name) + ": " + text.in(lang));
        }
    }

    private void cases(List<Case> cases) {
        if (!cases.isEmpty()) {
            lines.add("  " + say("show-cases", cases.size()));
        }
        cases.forEach(c -> lines.add("    • " + c.name() + " (" + c.file() + ":" + c.line() + ")"));
    }

    private String number(BigDecimal number) {
        BigDecimal rounded = number.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return lang == Lang.ID ? rounded.toPlainString().replace('.', ',') : rounded.toPlainString();
    }

    private String say(String code, Object... args) {
        return Messages.say(lang, code, args);
    }
}
