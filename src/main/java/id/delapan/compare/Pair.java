package id.delapan.compare;

import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Because;
import id.delapan.model.Assessment.IndicatorResult;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One indicator in two assessments.
 *
 * @param before null when the instrument did not have it
 * @param after null when the instrument no longer has it
 */
public record Pair(IndicatorResult before, IndicatorResult after) {
    private static final String ABSENT = "–";
    static final String UNASSESSED = "?";

    /** Those whose level, value or score differs; in the order of the first assessment, then of the second. */
    public static List<Pair> moved(Assessment before, Assessment after) {
        return all(before, after).stream().filter(Pair::moves).toList();
    }

    /** All there are, in that order. */
    static List<Pair> all(Assessment before, Assessment after) {
        Map<String, IndicatorResult> left = byCode(before);
        Map<String, IndicatorResult> right = byCode(after);
        Set<String> codes = new LinkedHashSet<>(left.keySet());
        codes.addAll(right.keySet());
        return codes.stream().map(code -> new Pair(left.get(code), right.get(code))).toList();
    }

    /** The indicators of an assessment by code. */
    static Map<String, IndicatorResult> byCode(Assessment a) {
        return a.indicators().stream()
                .collect(Collectors.toMap(IndicatorResult::code, Function.identity(), (x, y) -> x, LinkedHashMap::new));
    }

    boolean moves() {
        return before == null
                || after == null
                || !shownBefore().equals(shownAfter())
                || before.score().compareTo(after.score()) != 0;
    }

    /** Its code. */
    public String code() {
        return before == null ? after.code() : before.code();
    }

    /** The level or value before; a dash when it was not there, a question mark when it was unassessed. */
    public String shownBefore() {
        return shown(before);
    }

    /** The level or value after, as {@link #shownBefore}. */
    public String shownAfter() {
        return shown(after);
    }

    private static String shown(IndicatorResult r) {
        return r == null ? ABSENT : r.level() != null ? r.level() : r.value() != null ? r.value().toPlainString() : UNASSESSED;
    }

    /** The rules that awarded what the evidence supports, on either side. */
    public List<String> rules() {
        Set<String> rules = new TreeSet<>(rules(before));
        rules.addAll(rules(after));
        return List.copyOf(rules);
    }

    private static List<String> rules(IndicatorResult r) {
        return r == null ? List.of() : r.because().stream().map(Because::rule).toList();
    }
}
