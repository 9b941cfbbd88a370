package id.delapan.authoring.possible;

import id.delapan.fact.Agency;
import id.delapan.fact.Period;
import id.delapan.model.Dossier.Kind;
import id.delapan.rules.FactType;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.RulePack;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Every way in which a fact can differ as far as a pattern looks at it, the simplest first. */
public final class Ways {
    private Ways() {}

    /** Items that a pattern of a rule may look at. */
    public static List<Item> of(RulePack pack, Rule rule, Pattern pattern) {
        return Contexts.of(pack, Variant.of(rule, pack)).stream().flatMap(c -> of(pack, pattern, c)).toList();
    }

    private static Stream<Item> of(RulePack pack, Pattern pattern, Context context) {
        if (pattern.type() == FactType.PERIOD) {
            return Stream.of(new Item(null, new Period(context.year())));
        }
        if (pattern.type() == FactType.AGENCY) {
            return Stream.of(Kind.values()).map(k -> new Item(null, new Agency(k.name().toLowerCase(Locale.ROOT))));
        }
        return new Items(pack, context, pattern.key(), List.of(pattern), new Budget(Integer.MAX_VALUE)).of(pattern.type()).stream();
    }

    /** An item as the {@code given} of a case. */
    public static String shown(RulePack pack, Item item) {
        return GivenText.of(new Context(pack.instrument().validFrom(), Kind.AGENCY), List.of(item));
    }
}
