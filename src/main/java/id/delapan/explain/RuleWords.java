package id.delapan.explain;

import id.delapan.model.Indicator;
import id.delapan.model.Lang;
import id.delapan.model.Share;
import id.delapan.model.Term;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.AwardAction;
import id.delapan.rules.Rule.Bind;
import id.delapan.rules.Rule.Compare;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.FindingAction;
import id.delapan.rules.Rule.Flag;
import id.delapan.rules.Rule.In;
import id.delapan.rules.Rule.Op;
import id.delapan.rules.Rule.Operand;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.RulePack;
import id.delapan.source.Messages;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says the conditions of rules in words. */
public final class RuleWords {
    /** How an indicator is worked out from counts, or why it is only shown; null when it is answered and scored. */
    public static String derived(Indicator indicator, Lang lang) {
        Share share = indicator.share();
        return share == null
                ? indicator.scored() ? null
                : indicator.held() == null ? Messages.say(lang, "indicator-counted")
                : Messages.say(lang, "indicator-only-shown", indicator.held())
                : share.formula() == Share.Formula.RATIO
                ? Messages.say(lang, "share-ratio", String.join(" + ", share.of()), String.join(" + ", share.by()), share.none().toPlainString())
                : Messages.say(lang, "share-reduction", share.by().get(0), share.of().get(0));
    }

    private final RulePack pack;
    private final Lang lang;

    /** Words for the rules of a pack. */
    public RuleWords(RulePack pack, Lang lang) {
        this.pack = pack;
        this.lang = lang;
    }

    /** A condition, such as "Dokumen Road map: formal, berlaku pada tahun evaluasi". */
    public String pattern(Pattern pattern) {
        String kind = pattern.type().word().toLowerCase(Locale.ROOT);
        Term term = pattern.key() == null ? null : pack.terms().get(pattern.key());
        String subject = say("kind-" + kind) + (term == null ? "" : " " + term.label().in(lang));
        String conditions = pattern.constraints().stream()
                .filter(c -> !c.field().equals(pattern.type().keyField()))
                .map(c -> constraint(pattern, c))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        String negation = pattern.positive() ? "" : say("none-of") + " ";
        return negation + subject + (conditions.isEmpty() ? "" : ": " + conditions);
    }

    /** A single condition on a field, such as "berlaku pada tahun evaluasi"; empty for one that only takes note of it. */
    public String constraint(Pattern pattern, Constraint constraint) {
        String field = pattern.type().word().toLowerCase(Locale.ROOT) + "-" + constraint.field();
        if (constraint instanceof Flag flag) {
            return say("flag-" + field + (flag.expected() ? "" : "-not"));
        }
        if (constraint instanceof Bind bind) {
            return bind.field().equals("band") || bind.field().equals("level") || bind.field().equals("value")
                    ? say("decides-" + bind.field())
                    : "";
        }
        if (constraint instanceof In in) {
            String words = in.operands().stream()
                    .map(o -> operand(constraint.field(), o))
                    .collect(Collectors.joining(say("or")));
            return constraint.field().equals("band") ? words : say("one-of", say("field-" + field), words);
        }
        Compare compare = (Compare) constraint;
        if (compare.op() == Op.EQ && compare.field().equals("band")) {
            return operand("band", compare.operand());
        }
        if (compare.field().equals("age")) {
            return age(compare);
        }
        return say("field-" + field) + " " + sign(compare.op()) + " " + operand(compare.field(), compare.operand());
    }

    private String age(Compare compare) {
        String years = operand("age", compare.operand());
        if (compare.op() == Op.EQ && years.equals("0")) {
            return say("age-now");
        }
        if (compare.op() == Op.EQ && years.equals("1")) {
            return say("age-last");
        }
        return say("age", sign(compare.op()), years);
    }

    private String operand(String field, Operand operand) {
        if (operand instanceof Rule.Text text) {
            return field.equals("band") ? say("band-" + text.value()) : text.value();
        }
        if (operand instanceof Rule.Number number) {
            return number(number.value());
        }
        return operand instanceof Rule.YesNo yesNo ? say(yesNo.value() ? "yes" : "no") : say("earlier-value");
    }

    /** What a field holds now, in words. */
    public String value(String field, Object value) {
        return value == null ? say("unknown-value")
                : value instanceof Boolean b ? say(b ? "yes" : "no")
                : value instanceof BigDecimal n ? number(n)
                : field.equals("band") ? say("band-" + value) : value.toString();
    }

    private String number(BigDecimal number) {
        String plain = number.stripTrailingZeros().toPlainString();
        return lang == Lang.ID ? plain.replace('.', ',') : plain;
    }

    private static String sign(Op op) {
        return switch (op) {
            case EQ -> "=";
            case NE -> "≠";
            case LE -> "≤";
            case GE -> "≥";
            case LT, GT -> op.sign();
        };
    }

    private String say(String code, Object... args) {
        return Messages.get(code, args).in(lang);
    }

    /** All conditions of a rule, one string each. */
    public List<String> conditions(Rule rule) {
        return rule.when().stream().map(this::pattern).toList();
    }

    /** What a rule brings: a level, the level that is reached, or a finding. */
    public String outcome(Rule rule) {
        if (rule.then() instanceof FindingAction finding) {
            return say("show-finding",
                    pack.indicators().get(finding.indicator()).findings().get(finding.key()).condition());
        }
        AwardAction award = (AwardAction) rule.then();
        return award.operand() instanceof Rule.Text text ? say("show-award", text.value()) : say("show-award-variable");
    }
}
