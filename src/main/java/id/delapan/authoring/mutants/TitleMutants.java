package id.delapan.authoring.mutants;

import id.delapan.authoring.YamlPlaces;
import id.delapan.authoring.YamlPlaces.At;
import id.delapan.authoring.mutants.Mutant.Kind;
import id.delapan.authoring.mutants.Mutant.PackChange;
import id.delapan.model.Part;
import id.delapan.model.Title;
import id.delapan.model.Title.Condition;
import id.delapan.model.Title.Figure;
import id.delapan.rules.RulePack;
import id.delapan.source.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Small changes of the conditions of titles: one dropped, a bound moved by a step or left out of its side, a level more or less. */
final class TitleMutants {
    private static final BigDecimal STEP = new BigDecimal("0.01");

    private final RulePack pack;
    private final YamlPlaces places;
    private final List<Mutant> all = new ArrayList<>();

    private TitleMutants(RulePack pack, YamlPlaces places) {
        this.pack = pack;
        this.places = places;
    }

    static List<Mutant> of(RulePack pack, YamlPlaces places) {
        TitleMutants mutants = new TitleMutants(pack, places);
        for (int i = 0; i < pack.instrument().titles().size(); i++) {
            mutants.title(i);
        }
        return mutants.all;
    }

    private void title(int index) {
        Title title = pack.instrument().titles().get(index);
        At conditions = places.field(places.item(places.under("titles"), index), "conditions");
        for (int i = 0; i < title.conditions().size(); i++) {
            Condition condition = title.conditions().get(i);
            for (Condition other : others(condition)) {
                List<Condition> changed = new ArrayList<>(title.conditions());
                changed.set(i, other);
                add(index, at(conditions, condition), condition, other, changed);
            }
            if (title.conditions().size() > 1) {
                List<Condition> less = new ArrayList<>(title.conditions());
                less.remove(i);
                add(index, at(conditions, condition), condition, null, less);
            }
        }
    }

    private List<Condition> others(Condition c) {
        List<Condition> others = new ArrayList<>();
        for (BigDecimal step : List.of(STEP, STEP.negate())) {
            others.add(with(c, plus(c.atLeast(), step), plus(c.above(), step), plus(c.share(), step), c.levels(), c.anyOf()));
        }
        others.add(with(c, c.above(), c.atLeast(), c.share(), c.levels(), c.anyOf()));
        if (!c.levels().isEmpty()) {
            pack.terms().get(c.of().get(0)).levels().forEach(level ->
                    others.add(with(c, null, null, null, without(c.levels(), level), List.of())));
        }
        for (int i = 0; i < c.anyOf().size(); i++) {
            for (Condition other : others(c.anyOf().get(i))) {
                List<Condition> any = new ArrayList<>(c.anyOf());
                any.set(i, other);
                others.add(with(c, null, null, null, List.of(), any));
            }
            List<Condition> less = new ArrayList<>(c.anyOf());
            less.remove(i);
            others.add(with(c, null, null, null, List.of(), less));
        }
        boolean alternatives = !c.anyOf().isEmpty();
        return others.stream()
                .filter(o -> !o.equals(c) && (alternatives ? !o.anyOf().isEmpty() : c.levels().isEmpty() || !o.levels().isEmpty()))
                .distinct()
                .toList();
    }

    private static Condition with(
            Condition c, BigDecimal atLeast, BigDecimal above, BigDecimal share, List<String> levels, List<Condition> anyOf) {
        return new Condition(c.figure(), c.of(), atLeast, above, share, levels, anyOf);
    }

    private static BigDecimal plus(BigDecimal bound, BigDecimal step) {
        return bound == null ? null : bound.add(step);
    }

    /** A level of the list taken out; one that is not in it added. */
    private static List<String> without(List<String> levels, String level) {
        return levels.contains(level) ? levels.stream().filter(l -> !l.equals(level)).toList()
                : Stream.concat(levels.stream(), Stream.of(level)).toList();
    }

    private At at(At conditions, Condition condition) {
        return conditions.node().items().stream()
                .filter(item -> writes(item, condition))
                .findFirst()
                .map(item -> new At(conditions.file(), item))
                .orElse(conditions);
    }

    private boolean writes(Node item, Condition condition) {
        if (!condition.anyOf().isEmpty()) {
            return item.fields().containsKey("anyOf");
        }
        Node of = item.fields().get(condition.figure() == Figure.MEASURE ? "measure" : "of");
        String code = condition.figure() == Figure.INDEX ? "index" : condition.of().get(0);
        Node each = item.fields().get("each");
        return of != null && code.equals(of.text())
                || each != null && pack.instrument().allParts().filter(p -> p.code().equals(code)).map(Part::kind).anyMatch(each.text()::equals);
    }

    private void add(int title, At at, Condition before, Condition after, List<Condition> conditions) {
        List<Title> titles = new ArrayList<>(pack.instrument().titles());
        Title from = titles.get(title);
        titles.set(title, from.with(conditions));
        all.add(new Mutant(Kind.TITLE, at.file(), at.line(), at.column(), from.code(), said(before),
                after == null ? null : said(after), null, new PackChange(Rebuild.titles(pack, titles), Set.of(), false)));
    }

    private static String said(Condition c) {
        if (!c.anyOf().isEmpty()) {
            return "anyOf: " + c.anyOf().stream().map(TitleMutants::said).toList();
        }
        String of = c.figure() == Figure.INDEX ? "index" : String.join("+", c.of());
        return of + (!c.levels().isEmpty() ? " levels: " + c.levels()
                : c.atLeast() != null ? " atLeast: " + c.atLeast().toPlainString()
                : c.above() != null ? " above: " + c.above().toPlainString() : " share: " + c.share().toPlainString());
    }
}
