package id.delapan.rules;

import id.delapan.model.Dossier;
import id.delapan.model.Indicator;
import id.delapan.model.Term;
import id.delapan.model.Wording;
import id.delapan.rules.FactType.Field;
import id.delapan.rules.Rule.Bind;
import id.delapan.rules.Rule.Operand;
import id.delapan.rules.Rule.Pattern;
import id.delapan.source.Messages;
import id.delapan.source.Problems;
import id.delapan.source.Struct;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The house rules for what a field is compared with: of its type, and a value it can have. */
final class OperandLint {
    private static final List<String> AGENCY_KINDS = words(Dossier.Kind.values());
    private static final List<String> ANSWERERS = words(Dossier.By.values());
    private static final int MOST_DIGITS = 9;

    private final Draft draft;
    private final Pattern pattern;
    private final Known known;
    private final Map<String, Pattern> bound;
    private final Problems problems;

    OperandLint(Draft draft, Pattern pattern, Known known, Map<String, Pattern> bound, Problems problems) {
        this.draft = draft;
        this.pattern = pattern;
        this.known = known;
        this.bound = bound;
        this.problems = problems;
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(k -> k.name().toLowerCase(Locale.ROOT)).toList();
    }

    void check(Field field, Operand operand, int line, int column) {
        if (operand instanceof Rule.Variable variable) {
            Pattern from = bound.get(variable.name());
            if (from == null && draft.whole()) {
                note(line, column, "variable-unknown", variable.name());
            } else if (from != null && fieldOf(from, variable.name()).type() != field.type()) {
                note(line, column, "wrong-type", field.name(), variable.name(), wanted(field));
            }
        } else if (!fits(field, operand)) {
            note(line, column, "wrong-type", field.name(), shown(operand), wanted(field));
        } else if (operand instanceof Rule.Text text) {
            word(field, text.value(), line, column);
        }
    }

    private static Wording wanted(Field field) {
        return Messages.get(switch (field.type()) {
            case TEXT -> "wanted-text";
            case YES_NO -> "wanted-yes-no";
            case DECIMAL -> "wanted-number";
            case WHOLE -> "wanted-whole-number";
        }, field.name());
    }

    private static boolean fits(Field field, Operand operand) {
        return switch (field.type()) {
            case TEXT -> operand instanceof Rule.Text;
            case YES_NO -> operand instanceof Rule.YesNo;
            case DECIMAL -> operand instanceof Rule.Number;
            case WHOLE -> operand instanceof Rule.Number n && n.value().scale() <= 0 && n.value().precision() <= MOST_DIGITS;
        };
    }

    private void word(Field field, String text, int line, int column) {
        Collection<String> words = switch (pattern.type() + "." + field.name()) {
            case "COVERAGE.band" -> InstrumentReader.BANDS;
            case "AGENCY.kind" -> AGENCY_KINDS;
            case "ANSWER.by" -> ANSWERERS;
            case "ANSWER.indicator" -> known.indicatorsWhole() ? known.indicators().keySet() : List.of(text);
            case "ANSWER.level" -> answerLevels(text);
            case "MEASURE.level" -> measureLevels(text);
            default -> List.of(text);
        };
        if (field.name().equals("id")) {
            note(line, column, "id-compared", text);
        } else if (!words.contains(text)) {
            note(line, column, "word-never-occurs", text, field.name(), Struct.meant(text, words),
                    words.isEmpty() ? "-" : String.join(", ", words));
        }
    }

    private Collection<String> measureLevels(String text) {
        Term term = known.term(pattern.key(), Term.Kind.MEASURE);
        return term == null ? List.of(text) : term.levels();
    }

    private Collection<String> answerLevels(String text) {
        Indicator indicator = known.indicators().get(pattern.key());
        return indicator == null ? List.of(text) : indicator.scale().names();
    }

    private static Field fieldOf(Pattern pattern, String variable) {
        return pattern.constraints().stream()
                .filter(c -> c instanceof Bind b && b.variable().equals(variable))
                .map(c -> pattern.type().fields().get(c.field()))
                .findFirst()
                .orElseThrow();
    }

    private static String shown(Operand operand) {
        return operand instanceof Rule.Text t ? "\"" + t.value() + "\""
                : operand instanceof Rule.Number n ? n.value().toPlainString()
                : String.valueOf(((Rule.YesNo) operand).value());
    }

    private void note(int line, int column, String code, Object... args) {
        problems.add(draft.rule().file(), line, column, code, args);
    }
}
