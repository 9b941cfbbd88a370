package id.delapan.model;

import id.delapan.model.Dossier.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An instrument as it applies to one kind of agency: without what is not asked of it, the weights of the rest raised. */
public final class Applied {
    private static final MathContext DIGITS = new MathContext(50);

    private Applied() {}

    /** Whether the instrument asks every kind of agency the same. */
    public static boolean same(Instrument instrument) {
        return instrument.allParts().allMatch(p -> p.kinds().isEmpty());
    }

    /** Codes of the parts not asked of a kind of agency, the topmost of each only. */
    public static List<String> left(Instrument instrument, Kind kind) {
        return instrument.parts().stream().flatMap(p -> left(p, kind).stream()).toList();
    }

    private static List<String> left(Part part, Kind kind) {
        return asked(part, kind) ? part.parts().stream().flatMap(p -> left(p, kind).stream()).toList() : List.of(part.code());
    }

    /** Whether a part and something in it is asked of a kind of agency. */
    private static boolean asked(Part part, Kind kind) {
        return (part.kinds().isEmpty() || part.kinds().contains(kind))
                && (part.parts().isEmpty() || part.parts().stream().anyMatch(p -> asked(p, kind)));
    }

    /** Codes of the indicators not asked of a kind of agency. */
    public static Set<String> notAsked(Instrument instrument, Kind kind) {
        Set<String> left = new HashSet<>(left(instrument, kind));
        Set<String> codes = new HashSet<>();
        instrument.allParts().filter(p -> left.contains(p.code())).forEach(p -> within(p, codes));
        return codes;
    }

    private static void within(Part part, Set<String> codes) {
        part.indicators().forEach(i -> codes.add(i.code()));
        part.parts().forEach(p -> within(p, codes));
    }

    /**
     * The instrument for a kind of agency. Within each part, those that are left share its weight in proportion to their own;
     * gates of parents not asked fall away.
     */
    public static Instrument to(Instrument instrument, Kind kind) {
        BigDecimal whole = sum(instrument.parts());
        List<Part> parts = spread(instrument.parts(), whole, kind);
        Set<String> codes = new HashSet<>();
        Instrument left = instrument.with(instrument.bands(), instrument.grades(), parts);
        left.indicators().forEach(i -> codes.add(i.code()));
        return instrument.with(instrument.bands(), instrument.grades(),
                parts.stream().map(p -> ungated(p, codes)).toList());
    }

    private static List<Part> spread(List<Part> all, BigDecimal whole, Kind kind) {
        List<Part> asked = all.stream().filter(p -> asked(p, kind)).toList();
        BigDecimal sum = sum(asked);
        return asked.stream().map(p -> scaled(p, whole.multiply(p.weight()).divide(sum, DIGITS), kind)).toList();
    }

    private static Part scaled(Part part, BigDecimal weight, Kind kind) {
        boolean same = weight.compareTo(part.weight()) == 0;
        return part.with(same ? part.weight() : weight, spread(part.parts(), weight, kind), part.indicators().stream()
                .map(i -> same || i.weight() == null ? i : i.with(i.weight().multiply(weight).divide(part.weight(), DIGITS)))
                .toList());
    }

    private static Part ungated(Part part, Set<String> codes) {
        return part.with(part.weight(), part.parts().stream().map(p -> ungated(p, codes)).toList(), part.indicators().stream()
                .map(i -> i.gates().stream().allMatch(g -> codes.contains(g.parent())) ? i
                        : i.with(i.gates().stream().filter(g -> codes.contains(g.parent())).toList(), i.expects()))
                .toList());
    }

    private static BigDecimal sum(List<Part> parts) {
        return parts.stream().map(Part::weight).collect(Collectors.reducing(BigDecimal.ZERO, BigDecimal::add));
    }
}
