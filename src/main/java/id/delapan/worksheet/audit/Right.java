package id.delapan.worksheet.audit;

import id.delapan.model.Dossier.Answer;
import id.delapan.model.Indicator;
import id.delapan.model.Indicator.Gate;
import id.delapan.model.Part;
import id.delapan.worksheet.grid.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a cell of a sheet would hold with the right formula in it, all others as they are. A blank answer stays out, as in the sheet. */
final class Right {
    /** What worksheets put where there is no answer: a text, which sums and means pass over. */
    static final String NO_ANSWER = "Error";

    private final Places places;
    private final Map<String, Answer> answers;

    Right(Places places, Map<String, Answer> answers) {
        this.places = places;
        this.answers = answers;
    }

    /** The value of an indicator's cell. */
    Object of(Indicator indicator, Recalculation sheet) {
        Answer answer = answers.get(indicator.code());
        if (answer == null) {
            return NO_ANSWER;
        }
        double share = share(indicator, answer.level(), answer.value() == null ? 0 : answer.value().doubleValue());
        for (Gate gate : indicator.gates()) {
            Double parent = sheet.number(places.value(gate.parent()));
            if (parent != null) {
                share *= factor(gate, parent / Places.scale(places.indicator(gate.parent())).doubleValue());
            }
        }
        return share * Places.scale(indicator).doubleValue();
    }

    /** A share before gates. */
    static double share(Indicator indicator, String level, double value) {
        double points = indicator.scale().numeric() ? value : indicator.scale().levels().get(level).doubleValue();
        return points / indicator.scale().max().doubleValue();
    }

    static double factor(Gate gate, double parent) {
        return gate.kind() == Gate.Kind.MULTIPLY ? parent : parent == 0 ? 0 : 1;
    }

    /** The value of a part's cell. */
    Object of(Part part, Recalculation sheet) {
        double sum = numbers(part.parts().stream().map(Part::code).toList(), sheet).stream().mapToDouble(d -> d).sum();
        List<String> weighted = part.indicators().stream().filter(i -> i.weight() != null).map(Indicator::code).toList();
        List<String> equal = part.indicators().stream().filter(i -> i.weight() == null).map(Indicator::code).toList();
        sum += numbers(weighted, sheet).stream().mapToDouble(d -> d).sum();
        List<Double> shares = numbers(equal, sheet);
        return shares.isEmpty() ? (Object) sum
                : sum + shares.stream().mapToDouble(d -> d).sum() / shares.size() * part.weight().doubleValue();
    }

    /** The value of the index cell. */
    Object whole(List<Part> parts, Recalculation sheet) {
        return numbers(parts.stream().map(Part::code).toList(), sheet).stream().mapToDouble(d -> d).sum();
    }

    private List<Double> numbers(List<String> codes, Recalculation sheet) {
        List<Double> numbers = new ArrayList<>();
        for (String code : codes) {
            Ref at = places.value(code);
            Double number = at != null ? sheet.number(at) : inner(code, sheet);
            if (Objects.nonNull(number)) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /** A part without a cell of its own. */
    private Double inner(String code, Recalculation sheet) {
        return places.pack().instrument().allParts().filter(p -> p.code().equals(code)).findFirst()
                .map(p -> (Double) of(p, sheet)).orElse(null);
    }
}
