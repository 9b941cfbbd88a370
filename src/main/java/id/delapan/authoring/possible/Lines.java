package id.delapan.authoring.possible;

import id.delapan.authoring.possible.Line.Point;
import id.delapan.fact.Coverage;
import id.delapan.model.Dossier;
import id.delapan.rules.FactType;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.RulePack;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Lays out states along each value that rules look at. */
final class Lines {
    private final RulePack pack;
    private final List<Variant> variants;
    private final List<String> expects;
    private final Budget budget;
    private final Map<Place, Set<Pattern>> places = new LinkedHashMap<>();

    Lines(RulePack pack, List<Variant> variants, List<String> expects, Budget budget) {
        this.pack = pack;
        this.variants = variants;
        this.expects = expects;
        this.budget = budget;
        variants.forEach(v -> v.when().forEach(p ->
                places.computeIfAbsent(Place.of(p), k -> new LinkedHashSet<>()).add(p)));
    }

    List<Line> of(List<State> states) {
        Map<Context, List<State>> byContext = new LinkedHashMap<>();
        states.forEach(s -> byContext.computeIfAbsent(s.context(), c -> new ArrayList<>()).add(s));
        List<Line> lines = new ArrayList<>();
        byContext.forEach((context, own) -> places.keySet().stream()
                .filter(p -> p.type() == FactType.COVERAGE || p.type() == FactType.MEASURE)
                .forEach(p -> along(p, context, own, lines)));
        return lines;
    }

    private void along(Place place, Context context, List<State> states, List<Line> lines) {
        Map<Object, Map<BigDecimal, Item>> values = new LinkedHashMap<>();
        Map<String, Item> levels = new LinkedHashMap<>();
        for (Item item : new Items(pack, context, place.key(), places.get(place), budget).all(place.type())) {
            BigDecimal value = value(item, context);
            if (value != null && !tiny(item)) {
                values.computeIfAbsent(total(item), t -> new TreeMap<>()).putIfAbsent(value, item);
            } else if (item.evidence() instanceof Dossier.Measure m && m.level() != null && m.year() == context.year()) {
                levels.putIfAbsent(m.level(), item);
            }
        }
        Group group = new Group(context, all(), expects, variants, budget);
        Set<List<Item>> rests = new LinkedHashSet<>();
        states.forEach(s -> rests.add(s.items().stream().filter(i -> !place.holds(i) || !now(i, context)).toList()));
        for (List<Item> rest : rests) {
            values.values().forEach(line -> lines.add(line(place, true, line.values(), rest, context, group)));
            lines.add(line(place, false, levels.values(), rest, context, group));
        }
    }

    /** Coverages of so few that bands fall together. */
    private static boolean tiny(Item item) {
        return item.fact() instanceof Coverage c && c.total() < Items.USUAL_TOTAL;
    }

    /** Coverages are laid out by how much of one total is done. */
    private static int total(Item item) {
        return item.fact() instanceof Coverage c ? c.total() : 0;
    }

    private List<Place> all() {
        List<Place> all = new ArrayList<>(places.keySet());
        expects.stream().filter(key -> all.stream().noneMatch(p -> key.equals(p.key())))
                .forEach(key -> all.add(new Place(FactType.of(pack.terms().get(key).kind()), key)));
        return all;
    }

    private Line line(Place place, boolean ordered, Collection<Item> items, List<Item> rest, Context context, Group group) {
        List<Point> points = new ArrayList<>();
        for (Item item : items) {
            if (budget.take()) {
                points.add(new Point(value(item, context), text(item), group.state(held(rest, item, context))));
            }
        }
        return new Line(place.key(), ordered, points);
    }

    private List<Item> held(List<Item> rest, Item item, Context context) {
        List<Item> held = new ArrayList<>(rest);
        held.add(item);
        places.keySet().stream().filter(p -> p.key() == null).forEach(p -> held.add(Space.said(context, p)));
        return held;
    }

    private static boolean now(Item item, Context context) {
        return !(item.evidence() instanceof Dossier.Measure m) || m.year() == context.year();
    }

    private static BigDecimal value(Item item, Context context) {
        return item.fact() instanceof Coverage c ? c.share()
                : item.evidence() instanceof Dossier.Measure m && m.level() == null && m.year() == context.year() ? m.value() : null;
    }

    private static String text(Item item) {
        return item.evidence() instanceof Dossier.Coverage c ? c.done() + "/" + c.total()
                : item.evidence() instanceof Dossier.Measure m && m.value() != null ? m.value().toPlainString()
                : ((Dossier.Measure) item.evidence()).level();
    }
}
