package id.delapan.engine;

import id.delapan.model.Indicator;
import id.delapan.model.Indicator.Gate;
import id.delapan.model.Instrument;
import id.delapan.model.Part;
import id.delapan.rules.Rule;
import id.delapan.rules.RulePack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Packs that differ from a given one in one respect. */
final class Changed {
    private Changed() {}

    /** The pack with other gates on one indicator. */
    static RulePack gates(RulePack pack, String code, UnaryOperator<List<Gate>> change) {
        Instrument i = pack.instrument();
        Instrument changed = new Instrument(i.id(), i.version(), i.title(), i.basis(), i.validFrom(), i.validUntil(),
                i.bands(), i.bandsConfidence(), i.grades(), parts(i.parts(), code, change));
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        changed.indicators().forEach(q -> indicators.put(q.code(), q));
        return new RulePack(changed, indicators, pack.terms(), pack.rules(), pack.files(), pack.digest());
    }

    /** The pack with other rules, or the same in another order. */
    static RulePack rules(RulePack pack, List<Rule> rules) {
        return new RulePack(
                pack.instrument(), pack.indicators(), pack.terms(), List.copyOf(rules), pack.files(), pack.digest());
    }

    private static List<Part> parts(List<Part> parts, String code, UnaryOperator<List<Gate>> change) {
        return parts.stream()
                .map(p -> new Part(p.kind(), p.code(), p.title(), p.weight(), parts(p.parts(), code, change),
                        p.indicators().stream().map(q -> indicator(q, code, change)).toList()))
                .toList();
    }

    private static Indicator indicator(Indicator q, String code, UnaryOperator<List<Gate>> change) {
        return !q.code().equals(code) ? q
                : new Indicator(q.code(), q.title(), q.part(), q.scale(), q.weight(), q.criteria(), q.basis(),
                        List.copyOf(change.apply(q.gates())), q.expects(), q.judgementReason(), q.findings(),
                        q.recommend(), q.confidence(), q.rulesConfidence());
    }
}
