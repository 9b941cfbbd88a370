package id.delapan.authoring.impact;

import id.delapan.authoring.impact.Impact.AgencyImpact;
import id.delapan.authoring.impact.Impact.IndicatorChange;
import id.delapan.authoring.impact.Impact.Item;
import id.delapan.authoring.impact.PackDiff.Difference;
import id.delapan.engine.Numbers;
import id.delapan.model.Lang;
import id.delapan.source.Messages;
import java.math.BigDecimal;
import java.util.Locale;

/** The words and figures of an impact in one language. */
final class ImpactWords {
    private final Lang lang;

    ImpactWords(Lang lang) {
        this.lang = lang;
    }

    String say(String code, Object... args) {
        return Messages.get(code, args).in(lang);
    }

    String totals(Impact impact) {
        int changed = impact.agencies().size();
        return say("impact-totals", changed, changed + impact.unchanged(), impact.gradeChanges());
    }

    String means(Impact impact) {
        return say("impact-means", Numbers.decimal(impact.meanBefore(), lang), Numbers.decimal(impact.meanAfter(), lang),
                signed(impact.meanAfter().subtract(impact.meanBefore())));
    }

    /** By how much the index of an agency moves, with its sign. */
    String moved(AgencyImpact a) {
        return signed(a.after().index().subtract(a.before().index()));
    }

    private String signed(BigDecimal difference) {
        return (difference.signum() > 0 ? "+" : "") + Numbers.decimal(difference, lang);
    }

    String change(IndicatorChange c) {
        return c.before().equals(c.after())
                ? say("impact-indicator-same", c.code(), c.after(), score(c.scoreBefore()), score(c.scoreAfter()))
                : say("impact-indicator", c.code(), c.before(), c.after(), score(c.scoreBefore()), score(c.scoreAfter()));
    }

    private String score(BigDecimal score) {
        return score == null ? "–" : Numbers.decimal(score, lang);
    }

    String item(Item item) {
        return item.indicator() + " "
                + (item.severity() == null ? "" : "(" + say("severity-" + item.severity()) + ") ") + item.text();
    }

    String kind(Difference d) {
        return say("diff-" + d.kind().name().toLowerCase(Locale.ROOT));
    }

    String where(Difference d) {
        return d.before() == null ? say("diff-new", d.where()) : d.after() == null ? say("diff-gone", d.where()) : d.where();
    }
}
