package id.delapan.authoring.mutants;

import id.delapan.model.Indicator;
import id.delapan.model.Instrument;
import id.delapan.model.Instrument.Band;
import id.delapan.model.Instrument.Grade;
import id.delapan.model.Instrument.View;
import id.delapan.model.Part;
import id.delapan.model.Scale;
import id.delapan.model.Title;
import id.delapan.rules.Rule;
import id.delapan.rules.RulePack;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Packs that differ from another in one thing. */
final class Rebuild {
    private Rebuild() {}

    static RulePack indicators(RulePack pack, UnaryOperator<Indicator> change) {
        return parts(pack, part -> part.with(part.weight(), part.parts(), part.indicators().stream().map(change).toList()));
    }

    /** With one rule changed; null: dropped. */
    static RulePack rule(RulePack pack, Rule from, Rule to) {
        List<Rule> rules = new ArrayList<>(pack.rules());
        if (to == null) {
            rules.remove(from);
        } else {
            rules.set(rules.indexOf(from), to);
        }
        return pack.with(pack.instrument(), pack.terms(), rules);
    }

    /** With other weights of parts or indicators, by code. */
    static RulePack weights(RulePack pack, Map<String, BigDecimal> weights) {
        return parts(pack, part -> part.with(weights.getOrDefault(part.code(), part.weight()), part.parts(),
                part.indicators().stream()
                        .map(i -> weights.containsKey(i.code()) ? i.with(weights.get(i.code())) : i)
                        .toList()));
    }

    private static RulePack parts(RulePack pack, UnaryOperator<Part> change) {
        Instrument i = pack.instrument();
        return instrument(pack, i.bands(), i.grades(), i.parts().stream().map(p -> deep(p, change)).toList());
    }

    private static Part deep(Part part, UnaryOperator<Part> change) {
        Part changed = change.apply(part);
        return changed.with(changed.weight(), changed.parts().stream().map(p -> deep(p, change)).toList(),
                changed.indicators());
    }

    static RulePack bands(RulePack pack, List<Band> bands) {
        return instrument(pack, bands, pack.instrument().grades(), pack.instrument().parts());
    }

    static RulePack grades(RulePack pack, List<Grade> grades) {
        return instrument(pack, pack.instrument().bands(), grades, pack.instrument().parts());
    }

    static RulePack titles(RulePack pack, List<Title> titles) {
        return pack.with(pack.instrument().withTitles(titles), pack.terms(), pack.rules());
    }

    static RulePack views(RulePack pack, List<View> views) {
        return pack.with(pack.instrument().withViews(views), pack.terms(), pack.rules());
    }

    /** With another share that units decide in a part; null: as in the part above. */
    static RulePack units(RulePack pack, String code, BigDecimal share) {
        return parts(pack, p -> !p.code().equals(code) ? p : new Part(p.kind(), code, p.title(), p.weight(), p.parts(),
                p.indicators(), p.confidence(), share, p.kinds()));
    }

    private static RulePack instrument(RulePack pack, List<Band> bands, List<Grade> grades, List<Part> parts) {
        return pack.with(pack.instrument().with(bands, grades, parts), pack.terms(), pack.rules());
    }

    static RulePack scale(RulePack pack, Scale scale) {
        return indicators(pack, i -> i.scale().name().equals(scale.name()) ? i.with(scale) : i);
    }
}
