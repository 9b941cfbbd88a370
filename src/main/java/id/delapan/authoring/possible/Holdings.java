package id.delapan.authoring.possible;

import id.delapan.rules.FactType;
import id.delapan.rules.Matching;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.Pattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a dossier may hold at one place: every combination of items that some condition tells from the others. */
final class Holdings {
    /** Documents of one type that are tried together where fields of theirs are compared with other facts. */
    static final int MOST_TIED_DOCUMENTS = 2;

    private final List<Pattern> patterns;
    private final Set<String> tied;
    private final int year;
    private final boolean silence;
    private final Budget budget;

    /** Told apart by patterns, by fields that are compared with other facts, and by {@code silence}: what they leave open. */
    Holdings(Collection<Pattern> patterns, Set<String> tied, int year, boolean silence, Budget budget) {
        this.patterns = List.copyOf(patterns);
        this.tied = tied;
        this.year = year;
        this.silence = silence;
        this.budget = budget;
    }

    /** A look at items: which patterns some of them meet, and what their tied fields hold. */
    private record Look(BitSet met, Set<List<Object>> values) {
        static final Look NOTHING = new Look(new BitSet(), Set.of());

        Look and(Look other) {
            BitSet both = (BitSet) met.clone();
            both.or(other.met);
            Set<List<Object>> all = new HashSet<>(values);
            all.addAll(other.values);
            return new Look(both, all);
        }
    }

    private Look look(FactType type, Item item) {
        BitSet met = new BitSet();
        for (int i = 0; i < patterns.size(); i++) {
            met.set(i, Matching.matches(patterns.get(i), item.fact(), Map.of()));
        }
        boolean compared = met.stream().mapToObj(patterns::get).anyMatch(this::compares);
        met.set(patterns.size(), item.presents(year));
        met.set(patterns.size() + 1, silence && item.silent());
        if (!compared) {
            return new Look(met, Set.of());
        }
        List<Object> values = new ArrayList<>(List.of(met));
        tied.forEach(field -> values.add(String.valueOf(type.value(item.fact(), field))));
        return new Look(met, Set.of(values));
    }

    private boolean compares(Pattern pattern) {
        return pattern.constraints().stream().map(Constraint::field).anyMatch(tied::contains);
    }

    /** All holdings of items of one place, the smallest first; nothing at all is one of them. */
    List<List<Item>> of(FactType type, List<Item> items) {
        Map<Object, Map<Look, Item>> slots = new LinkedHashMap<>();
        for (Item item : items) {
            Look look = budget.take() ? look(type, item) : Look.NOTHING;
            if (!look.met().isEmpty()) {
                slots.computeIfAbsent(item.slot(), s -> new LinkedHashMap<>()).putIfAbsent(look, item);
            }
        }
        Map<Look, List<Item>> holdings = new LinkedHashMap<>(Map.of(Look.NOTHING, List.of()));
        for (Map<Look, Item> slot : slots.values()) {
            boolean many = type == FactType.DOCUMENT;
            int rounds = !many ? 1 : tied.isEmpty() ? patterns.size() + 1 : MOST_TIED_DOCUMENTS;
            Map<Look, List<Item>> before = new LinkedHashMap<>(holdings);
            for (int round = 0; round < rounds && !before.isEmpty(); round++) {
                before = added(before, slot, holdings);
            }
        }
        return List.copyOf(holdings.values());
    }

    /** Adds one item of a slot to each of {@code before}; what is new. */
    private Map<Look, List<Item>> added(
            Map<Look, List<Item>> before, Map<Look, Item> slot, Map<Look, List<Item>> holdings) {
        Map<Look, List<Item>> fresh = new LinkedHashMap<>();
        before.forEach((look, held) -> slot.forEach((more, item) -> {
            Look both = budget.take() ? look.and(more) : Look.NOTHING;
            if (!holdings.containsKey(both)) {
                List<Item> all = new ArrayList<>(held);
                all.add(item);
                holdings.put(both, all);
                fresh.put(both, all);
            }
        }));
        return fresh;
    }
}
