package id.delapan.authoring;

import id.delapan.authoring.Impact.AgencyImpact;
import id.delapan.authoring.Impact.IndicatorChange;
import id.delapan.authoring.PackDiff.Difference;
import id.delapan.engine.Numbers;
import id.delapan.model.Lang;
import id.delapan.source.Messages;
import java.math.BigDecimal;
import java.util.List;

/** An impact in words: totals first, then the agencies that change grade, then the rest, then what changed in the rules. */
public final class ImpactText {
    private final Lang lang;
    private final StringBuilder out = new StringBuilder();

    private ImpactText(Lang lang) {
        this.lang = lang;
    }

    /** As plain text. */
    public static String of(Impact impact, List<Difference> differences, Lang lang) {
        ImpactText text = new ImpactText(lang);
        text.write(impact, differences);
        return text.out.toString();
    }

    /** As one self-contained page. */
    public static String html(Impact impact, List<Difference> differences, Lang lang) {
        String escaped = of(impact, differences, lang)
                .replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<!doctype html>\n<html lang=\"" + lang.name().toLowerCase() + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\">"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
                + "<title>" + Messages.get("impact-title").in(lang) + "</title><style>:root{color-scheme:light dark}"
                + "body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}"
                + "pre{white-space:pre-wrap;font:inherit}</style></head><body><h1>"
                + Messages.get("impact-title").in(lang) + "</h1><pre>" + escaped + "</pre></body></html>\n";
    }

    private void write(Impact impact, List<Difference> differences) {
        long grades = impact.agencies().stream().filter(AgencyImpact::gradeChanges).count();
        line(0, say("impact-totals", impact.agencies().size(), impact.agencies().size() + impact.unchanged(), grades));
        impact.agencies().forEach(this::agency);
        line(0, "");
        line(0, say(differences.isEmpty() ? "impact-no-differences" : "impact-differences", differences.size()));
        differences.forEach(this::difference);
    }

    private void agency(AgencyImpact a) {
        BigDecimal moved = a.after().index().subtract(a.before().index());
        line(0, "");
        line(0, a.name());
        line(2, say("impact-index", a.before().display(), a.before().grade(), a.after().display(), a.after().grade(),
                (moved.signum() > 0 ? "+" : "") + Numbers.decimal(moved, lang)));
        if (a.before().rank() != a.after().rank()) {
            line(2, say("impact-rank", a.before().rank(), a.after().rank()));
        }
        a.indicators().forEach(this::indicator);
        list("impact-findings-new", a.findingsNew());
        list("impact-findings-gone", a.findingsGone());
        list("impact-recommendations-new", a.recommendationsNew());
        list("impact-recommendations-gone", a.recommendationsGone());
    }

    private void indicator(IndicatorChange change) {
        line(2, say("impact-indicator", change.code(), change.before(), change.after(), score(change.scoreBefore()),
                score(change.scoreAfter())) + (change.rules().isEmpty() ? "" : " [" + String.join("; ", change.rules()) + "]"));
    }

    private String score(BigDecimal score) {
        return score == null ? "–" : Numbers.decimal(score, lang);
    }

    private void list(String code, List<String> items) {
        if (!items.isEmpty()) {
            line(2, say(code, items.size()));
            items.forEach(item -> line(4, "• " + item));
        }
    }

    private void difference(Difference d) {
        String kind = say("diff-" + d.kind().name().toLowerCase());
        if (d.before() == null || d.after() == null) {
            String code = d.before() == null ? "diff-new" : "diff-gone";
            line(2, kind + " " + say(code, d.where(), d.before() == null ? d.after() : d.before()));
        } else {
            line(2, kind + " " + d.where());
            line(6, "- " + d.before());
            line(6, "+ " + d.after());
        }
    }

    private String say(String code, Object... args) {
        return Messages.get(code, args).in(lang);
    }

    private void line(int indent, String text) {
        out.append(" ".repeat(indent)).append(text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ")).append('\n');
    }
}
