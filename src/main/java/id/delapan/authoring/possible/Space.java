package id.delapan.authoring.possible;

import id.delapan.fact.Agency;
import id.delapan.fact.Period;
import id.delapan.model.Indicator;
import id.delapan.rules.FactType;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.RulePack;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every kind of dossier that the rules of one indicator can tell apart. Values are represented by those that conditions
 * compare with, their neighbours and what lies between, so that the kinds are all there are.
 */
public final class Space {
    private static final int MOST_STEPS = 200_000;

    private final RulePack pack;
    private final Indicator indicator;
    private final List<Variant> variants;
    private final List<State> states = new ArrayList<>();
    private final Budget budget = new Budget(MOST_STEPS);
    private final List<String> expects;
    private final boolean simple;

    private Space(RulePack pack, Indicator indicator, List<Variant> variants, List<String> expects) {
        this.pack = pack;
        this.indicator = indicator;
        this.variants = variants;
        this.expects = expects;
        simple = variants.stream().noneMatch(Ties::chained);
        Contexts.of(pack, variants).forEach(this::explore);
    }

    /** The space of some rules of one indicator. */
    public static Space of(RulePack pack, Indicator indicator, Collection<Rule> rules) {
        return new Space(pack, indicator, rules.stream().flatMap(r -> Variant.of(r, pack).stream()).toList(), indicator.expects());
    }

    /** The same, where it only matters which rules hold. */
    public static Space ofConditions(RulePack pack, Indicator indicator, Collection<Rule> rules) {
        return new Space(pack, indicator, rules.stream().map(r -> new Variant(r, r.when(), null, null)).toList(), List.of());
    }

    /** What the rules can say; states name them by their place here. */
    public List<Variant> variants() {
        return variants;
    }

    /** All states. */
    public List<State> states() {
        return states;
    }

    /** Whether these are all states: false when there were too many to try. What no state shows may then still be. */
    public boolean whole() {
        return simple && budget.enough();
    }

    /** The indicator. */
    public Indicator indicator() {
        return indicator;
    }

    /** The places in {@link #variants()} of what one of the given rules says. */
    public BitSet of(Rule rule) {
        BitSet own = new BitSet();
        for (int i = 0; i < variants.size(); i++) {
            own.set(i, variants.get(i).rule() == rule);
        }
        return own;
    }

    /** The smallest example that meets a rule; null when no state does. */
    public State smallest(Rule rule) {
        BitSet own = of(rule);
        return states.stream().filter(s -> s.fires().intersects(own)).reduce(State::smaller).orElse(null);
    }

    /** Whether every state that meets one rule meets the other. */
    public boolean same(Rule one, Rule other) {
        BitSet own = of(one);
        BitSet others = of(other);
        return states.stream().allMatch(s -> s.fires().intersects(own) == s.fires().intersects(others));
    }

    /** States in order of one value, for every coverage and measure the rules look at and everything else there may be. */
    public List<Line> lines() {
        return new Lines(pack, variants, expects, budget).of(states);
    }

    private void explore(Context context) {
        Map<Place, Set<Pattern>> places = new LinkedHashMap<>();
        variants.forEach(v -> v.when().forEach(p ->
                places.computeIfAbsent(Place.of(p), k -> new LinkedHashSet<>()).add(p)));
        for (String key : expects) {
            places.computeIfAbsent(new Place(FactType.of(pack.terms().get(key).kind()), key), k -> new LinkedHashSet<>());
        }
        Ties ties = new Ties(places.keySet(), variants);
        BitSet all = new BitSet();
        all.set(0, variants.size());
        Collection<State> reached = List.of(new State(context, all, new BitSet(), false, List.of()));
        for (List<Place> group : ties.groups()) {
            List<List<List<Item>>> holdings =
                    group.stream().map(p -> holdings(context, p, places.get(p), ties)).toList();
            reached = product(reached, new Group(context, group, expects, variants, budget).states(holdings));
        }
        states.addAll(reached);
    }

    private List<List<Item>> holdings(Context context, Place place, Set<Pattern> patterns, Ties ties) {
        if (place.key() == null) {
            return List.of(List.of(said(context, place)));
        }
        List<Item> items = new Items(pack, context, place.key(), patterns, budget).of(place.type());
        return new Holdings(patterns, ties.fields(place), context.year(), !expects.isEmpty(), budget).of(place.type(), items);
    }

    /** What every dossier says. */
    static Item said(Context context, Place place) {
        return new Item(null, place.type() == FactType.PERIOD ? new Period(context.year())
                : new Agency(context.kind().word()), false);
    }

    private Collection<State> product(Collection<State> reached, Collection<State> parts) {
        Map<List<Object>, State> product = new LinkedHashMap<>();
        for (State state : reached) {
            for (State part : parts) {
                if (!budget.take()) {
                    return product.values();
                }
                State both = state.and(part);
                product.merge(both.kind(), both, State::smaller);
            }
        }
        return product.values();
    }
}
