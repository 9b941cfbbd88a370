package id.delapan.authoring.possible;

import id.delapan.rules.FactType;
import id.delapan.rules.FactType.FieldType;
import id.delapan.rules.Rule.Bind;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.Variables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which places rules look at together because a condition on one compares with what was found at another. */
final class Ties {
    private final Map<Place, Place> parents = new LinkedHashMap<>();
    private final Map<Place, Set<String>> fields = new HashMap<>();

    Ties(Collection<Place> places, Collection<Variant> variants) {
        places.forEach(place -> parents.put(place, place));
        variants.forEach(this::tie);
    }

    private void tie(Variant variant) {
        Map<String, Place> first = new HashMap<>();
        Set<String> compared = new TreeSet<>();
        variant.when().forEach(p -> p.constraints().forEach(c -> Variables.compared(c).forEach(compared::add)));
        for (Pattern pattern : variant.when()) {
            for (Constraint constraint : pattern.constraints()) {
                names(constraint).filter(compared::contains).forEach(name -> {
                    Place place = Place.of(pattern);
                    fields.computeIfAbsent(place, p -> new TreeSet<>()).add(constraint.field());
                    parents.put(root(place), root(first.computeIfAbsent(name, n -> place)));
                });
            }
        }
    }

    /** Whether so many facts are compared with one another that the values tried do not tell all there is. */
    static boolean chained(Variant variant) {
        List<Pattern> comparing = variant.when().stream()
                .filter(p -> p.constraints().stream().flatMap(Variables::compared).findAny().isPresent())
                .toList();
        boolean decimal = comparing.stream().anyMatch(p -> p.constraints().stream()
                .anyMatch(c -> Variables.compared(c).findAny().isPresent()
                        && p.type().fields().get(c.field()).type() == FieldType.DECIMAL));
        boolean crowded = comparing.stream().anyMatch(p -> p.type() == FactType.DOCUMENT
                && variant.when().stream().filter(o -> Place.of(o).equals(Place.of(p))).count() > Holdings.MOST_TIED_DOCUMENTS);
        return comparing.size() > (decimal ? 1 : 2) || crowded;
    }

    private static Stream<String> names(Constraint constraint) {
        return constraint instanceof Bind bind ? Stream.of(bind.variable()) : Variables.compared(constraint);
    }

    private Place root(Place place) {
        Place at = place;
        while (!parents.get(at).equals(at)) {
            at = parents.get(at);
        }
        return at;
    }

    /** Fields of a place that are compared between facts; empty when each fact can be judged by itself. */
    Set<String> fields(Place place) {
        return fields.getOrDefault(place, Set.of());
    }

    /** The places by groups that have nothing to do with each other. */
    Collection<List<Place>> groups() {
        Map<Place, List<Place>> groups = new LinkedHashMap<>();
        parents.keySet().forEach(place -> groups.computeIfAbsent(root(place), r -> new ArrayList<>()).add(place));
        return groups.values();
    }
}
