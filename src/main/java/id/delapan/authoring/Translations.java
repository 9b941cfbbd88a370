package id.delapan.authoring;

import id.delapan.model.Indicator;
import id.delapan.model.Indicator.FindingText;
import id.delapan.model.Wording;
import id.delapan.rules.RulePack;
import java.util.ArrayList;
import java.util.List;

/** Finds wording of a pack that lacks its English text. */
public final class Translations {
    private final List<String> missing = new ArrayList<>();

    private Translations() {}

    /** Names of the texts without translation, in pack order. */
    public static List<String> missing(RulePack pack) {
        Translations found = new Translations();
        found.check("title", pack.instrument().title());
        found.check("subject", pack.instrument().subject());
        pack.instrument().allParts().forEach(p -> found.check(p.code(), p.title()));
        pack.instrument().grades().forEach(g -> found.check(g.grade(), g.label()));
        pack.terms().values().forEach(t -> {
            found.check(t.key(), t.label());
            found.check(t.key() + ".unit", t.unit());
        });
        pack.indicators().values().forEach(found::indicator);
        return List.copyOf(found.missing);
    }

    private void indicator(Indicator indicator) {
        String code = indicator.code();
        check(code + ".title", indicator.title());
        check(code + ".judgementReason", indicator.judgementReason());
        indicator.criteria().forEach((level, text) -> check(code + ".criteria." + level, text));
        indicator.recommend().forEach((remedy, text) -> check(code + ".recommend." + remedy, text));
        indicator.findings().forEach((key, text) -> finding(code + ".findings." + key, text));
    }

    private void finding(String where, FindingText text) {
        check(where + ".condition", text.condition());
        check(where + ".criterion", text.criterion());
        check(where + ".cause", text.cause());
        check(where + ".effect", text.effect());
    }

    private void check(String where, Wording wording) {
        if (wording != null && wording.en() == null) {
            missing.add(where);
        }
    }
}
