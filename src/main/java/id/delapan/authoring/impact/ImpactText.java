package id.delapan.authoring.impact;

import id.delapan.authoring.impact.Impact.AgencyImpact;
import id.delapan.authoring.impact.Impact.IndicatorChange;
import id.delapan.authoring.impact.Impact.Item;
import id.delapan.authoring.impact.PackDiff.Difference;
import id.delapan.model.Lang;
import id.delapan.report.Clean;
import java.util.List;

/** An impact as plain text: totals, the agencies that change grade, every changed agency, what changed in the rules. */
public final class ImpactText {
    private final ImpactWords words;
    private final StringBuilder out = new StringBuilder();

    private ImpactText(Lang lang) {
        this.words = new ImpactWords(lang);
    }

    /** The whole text, each line ended. */
    public static String of(Impact impact, List<Difference> differences, Lang lang) {
        ImpactText text = new ImpactText(lang);
        text.write(impact, differences);
        return text.out.toString();
    }

    private void write(Impact impact, List<Difference> differences) {
        line(0, words.totals(impact));
        line(0, words.means(impact));
        if (impact.gradeChanges() > 0) {
            heading("impact-grades");
            impact.agencies().stream().filter(AgencyImpact::gradeChanges).forEach(a ->
                    line(2, words.say("impact-grade", a.name(), a.before().grade(), a.after().grade(), words.moved(a))));
        }
        if (!impact.agencies().isEmpty()) {
            heading("impact-agencies");
            impact.agencies().forEach(this::agency);
        }
        heading(differences.isEmpty() ? "impact-no-differences" : "impact-differences", differences.size());
        differences.forEach(this::difference);
    }

    private void heading(String code, Object... args) {
        line(0, "");
        line(0, words.say(code, args));
    }

    private void agency(AgencyImpact a) {
        line(2, a.name());
        line(4, words.say("impact-index", a.before().display(), a.before().grade(), a.after().display(), a.after().grade(),
                words.moved(a)));
        if (a.before().rank() != a.after().rank()) {
            line(4, words.say("impact-rank", a.before().rank(), a.after().rank()));
        }
        a.indicators().forEach(this::indicator);
        list("impact-findings-new", a.findingsNew());
        list("impact-findings-gone", a.findingsGone());
        list("impact-recommendations-new", a.recommendationsNew());
        list("impact-recommendations-gone", a.recommendationsGone());
    }

    private void indicator(IndicatorChange change) {
        line(4, words.change(change));
        change.rules().forEach(rule -> line(6, words.say("impact-rule", rule)));
    }

    private void list(String code, List<Item> items) {
        if (!items.isEmpty()) {
            line(4, words.say(code, items.size()));
            items.forEach(item -> line(6, "• " + words.item(item)));
        }
    }

    private void difference(Difference d) {
        line(2, words.kind(d) + " " + words.where(d));
        d.removed().forEach(text -> line(6, "- " + text));
        d.added().forEach(text -> line(6, "+ " + text));
    }

    private void line(int indent, String text) {
        out.append((" ".repeat(indent) + Clean.spaced(text)).stripTrailing()).append('\n');
    }
}
