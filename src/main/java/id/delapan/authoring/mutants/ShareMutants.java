package id.delapan.authoring.mutants;

import id.delapan.model.Indicator;
import id.delapan.model.Share;
import id.delapan.model.Share.Formula;
import id.delapan.rules.RulePack;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Small changes of how counts form a share: the formula, what is on which side, a count less or another, what nothing comes to. */
final class ShareMutants {
    private final Share share;
    private final List<String> others;
    private final Set<Share> all = new LinkedHashSet<>();

    private ShareMutants(Share share, List<String> others) {
        this.share = share;
        this.others = others;
    }

    /** None for an indicator that is answered itself. */
    static List<Share> of(RulePack pack, Indicator indicator) {
        if (indicator.share() == null) {
            return List.of();
        }
        List<String> others = pack.indicators().values().stream()
                .filter(i -> i.part().equals(indicator.part()) && i.scale().count())
                .map(Indicator::code)
                .toList();
        ShareMutants mutants = new ShareMutants(indicator.share(), others);
        mutants.generate();
        return List.copyOf(mutants.all);
    }

    private void generate() {
        Formula formula = share.formula();
        if (formula == Formula.RATIO) {
            none(BigDecimal.ZERO);
            none(BigDecimal.ONE);
        }
        if (share.of().size() == 1 && share.by().size() == 1) {
            boolean ratio = formula == Formula.RATIO;
            all.add(new Share(ratio ? Formula.REDUCTION : Formula.RATIO, share.of(), share.by(), ratio ? null : BigDecimal.ZERO, share.within()));
        }
        all.add(new Share(formula, share.by(), share.of(), share.none(), share.within()));
        side(share.of(), codes -> new Share(formula, codes, share.by(), share.none(), share.within()));
        side(share.by(), codes -> new Share(formula, share.of(), codes, share.none(), share.within()));
    }

    private void none(BigDecimal other) {
        if (share.none().compareTo(other) != 0) {
            all.add(new Share(share.formula(), share.of(), share.by(), other, share.within()));
        }
    }

    /** One count left out, and each replaced by another of the same sub-area that the share does not know. */
    private void side(List<String> codes, Function<List<String>, Share> with) {
        for (int i = 0; i < codes.size(); i++) {
            List<String> less = new ArrayList<>(codes);
            less.remove(i);
            if (!less.isEmpty()) {
                all.add(with.apply(less));
            }
            for (String other : others) {
                if (!share.counts().contains(other)) {
                    List<String> changed = new ArrayList<>(codes);
                    changed.set(i, other);
                    all.add(with.apply(changed));
                }
            }
        }
    }

    /** As a pack writes it. */
    static String said(Share share) {
        return share.formula() == Formula.RATIO
                ? "{formula: ratio, part: " + share.of() + ", whole: " + share.by() + ", none: " + share.none().toPlainString() + "}"
                : "{formula: reduction, before: " + String.join("+", share.by()) + ", after: " + String.join("+", share.of()) + "}";
    }
}
