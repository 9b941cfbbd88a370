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
    private final RulePack pack;
    private final Indicator indicator;
    private final List<Variant> variants = new ArrayList<>();
    private final List<State> states = new ArrayList<>();

    private Space(RulePack pack, Indicator indicator, Collection<Rule> rules) {
        this.pack = pack;
        this.indicator = indicator;
        rules.forEach(rule -> variants.addAll(Variant.of(rule, pack)));
        Contexts.of(pack, variants).forEach(this::explore);
    }

    /** The space of some rules of one indicator. */
    public static Space of(RulePack pack, Indicator indicator, Collection<Rule> rules) {
        return new Space(pack, indicator, rules);
    }

    /** What the rules can say; states name them by their place here. */
    public List<Variant> variants() {
        return variants;
    }

    /** All states. */
    public List<State> states() {
        return states;
    }

    /** The indicator. */
    public Indicator indicator() {
        return indicator;
    }

    private void explore(Context context) {
        Map<Place, Set<Pattern>> places = new LinkedHashMap<>();
        variants.forEach(v -> v.when().forEach(p ->
                places.computeIfAbsent(Place.of(p), k -> new LinkedHashSet<>()).add(p)));
        for (String key : indicator.expects()) {
            places.computeIfAbsent(new Place(type(key), key), k -> new LinkedHashSet<>());
        }
        Ties ties = new Ties(places.keySet(), variants);
        BitSet all = new BitSet();
        all.set(0, variants.size());
        Collection<State> reached = List.of(new State(context, all, new BitSet(), List.of()));
        for (List<Place> group : ties.groups()) {
            List<List<List<Item>>> holdings =
                    group.stream().map(p -> holdings(context, p, places.get(p), ties)).toList();
            reached = product(reached, new Group(context, group, indicator.expects(), variants).states(holdings));
        }
        states.addAll(reached);
    }

    private FactType type(String key) {
        for (FactType type : FactType.values()) {
            if (type.kind() == pack.terms().get(key).kind()) {
                return type;
            }
        }
        throw new IllegalStateException(key);
    }

    private List<List<Item>> holdings(Context context, Place place, Set<Pattern> patterns, Ties ties) {
        if (place.type() == FactType.PERIOD) {
            return List.of(List.of(new Item(null, new Period(context.year()))));
        }
        if (place.type() == FactType.AGENCY) {
            return List.of(List.of(new Item(null, new Agency(context.kind().name().toLowerCase(java.util.Locale.ROOT)))));
        }
        List<Item> items = new Items(pack, context, place.key(), patterns).of(place.type());
        return new Holdings(patterns, ties.fields(place), context.year()).of(place.type(), items);
    }

    private static Collection<State> product(Collection<State> reached, Collection<State> parts) {
        Map<List<BitSet>, State> product = new LinkedHashMap<>();
        for (State state : reached) {
            for (State part : parts) {
                State both = state.and(part);
                product.merge(List.of(both.fires(), both.present()), both, State::smaller);
            }
        }
        return product.values();
    }
}
