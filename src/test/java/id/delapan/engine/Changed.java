package id.delapan.engine;

import id.delapan.model.Indicator;
import id.delapan.model.Indicator.Gate;
import id.delapan.model.Instrument;
import id.delapan.model.Part;
import id.delapan.rules.Rule;
import id.delapan.rules.RulePack;
import java.util.List;
import java.util.function.UnaryOperator;

/** Packs that differ from a given one in one respect. */
final class Changed {
    private Changed() {}

    /** The pack with other gates on one indicator. */
    static RulePack gates(RulePack pack, String code, UnaryOperator<List<Gate>> change) {
        Instrument i = pack.instrument();
        return pack.with(i.with(i.bands(), i.grades(), parts(i.parts(), code, change)), pack.terms(), pack.rules());
    }

    /** The pack with other rules, or the same in another order. */
    static RulePack rules(RulePack pack, List<Rule> rules) {
        return pack.with(pack.instrument(), pack.terms(), List.copyOf(rules));
    }

    private static List<Part> parts(List<Part> parts, String code, UnaryOperator<List<Gate>> change) {
        return parts.stream()
                .map(p -> p.with(p.weight(), parts(p.parts(), code, change), p.indicators().stream().map(q -> indicator(q, code, change)).toList()))
                .toList();
    }

    private static Indicator indicator(Indicator q, String code, UnaryOperator<List<Gate>> change) {
        return !q.code().equals(code) ? q : q.with(List.copyOf(change.apply(q.gates())), q.expects());
    }
}
