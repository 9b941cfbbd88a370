package id.delapan.rules;

import id.delapan.model.Dossier;
import id.delapan.model.Term;
import id.delapan.rules.FactType.Field;
import id.delapan.rules.FactType.FieldType;
import id.delapan.rules.Rule.Bind;
import id.delapan.rules.Rule.Compare;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.Flag;
import id.delapan.rules.Rule.In;
import id.delapan.rules.Rule.Op;
import id.delapan.rules.Rule.Operand;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.Rule.Quantifier;
import id.delapan.source.Problems;
import id.delapan.source.Struct;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The house rules for one pattern: keys of the vocabulary, types that fit, values that can occur. */
final class PatternLint {
    private static final List<String> AGENCY_KINDS =
            Arrays.stream(Dossier.Kind.values()).map(k -> k.name().toLowerCase()).toList();
    private static final List<String> ANSWERERS = List.of("agency", "assessor", "national");
    private static final int MOST_CONSTRAINTS = 12;

    private final Rule rule;
    private final Pattern pattern;
    private final Map<String, Term> terms;
    private final Map<String, Pattern> bound;
    private final Problems problems;

    PatternLint(Rule rule, Pattern pattern, Map<String, Term> terms, Map<String, Pattern> bound, Problems problems) {
        this.rule = rule;
        this.pattern = pattern;
        this.terms = terms;
        this.bound = bound;
        this.problems = problems;
    }

    void check() {
        FactType type = pattern.type();
        if (pattern.constraints().size() > MOST_CONSTRAINTS) {
            note(pattern.line(), pattern.column(), "too-many-constraints", MOST_CONSTRAINTS);
        }
        if (type.kind() != null) {
            key(type);
        }
        pattern.constraints().forEach(this::constraint);
        Values.contradiction(pattern, term()).ifPresent(field ->
                note(pattern.line(), pattern.column(), "never-holds", field));
    }

    private Term term() {
        Term term = pattern.key() == null ? null : terms.get(pattern.key());
        return term != null && term.kind() == pattern.type().kind() ? term : null;
    }

    private void key(FactType type) {
        String key = pattern.key();
        if (key == null) {
            note(pattern.line(), pattern.column(), "key-needed", type.word(), type.keyField());
        } else if (term() == null) {
            List<String> known = terms.values().stream()
                    .filter(t -> t.kind() == type.kind())
                    .map(Term::key)
                    .toList();
            Constraint at = pattern.constraints().stream()
                    .filter(c -> c.field().equals(type.keyField()))
                    .findFirst()
                    .orElseThrow();
            Compare compare = (Compare) at;
            note(compare.line(), compare.column(), "unknown-evidence", key, type.word(), Struct.meant(key, known));
        }
    }

    private void constraint(Constraint constraint) {
        Field field = pattern.type().fields().get(constraint.field());
        if (constraint instanceof Flag flag) {
            if (field.type() != FieldType.YES_NO) {
                note(flag.line(), flag.column(), "not-a-yes-no-field", field.name());
            }
        } else if (constraint instanceof Bind bind) {
            if (pattern.quantifier() != Quantifier.EACH) {
                note(bind.line(), bind.column(), "bind-in-group", bind.variable());
            } else if (bound.containsKey(bind.variable())) {
                note(bind.line(), bind.column(), "variable-twice", bind.variable());
            }
        } else if (constraint instanceof In in) {
            in.operands().forEach(o -> operand(field, o, in.line(), in.column()));
        } else {
            Compare compare = (Compare) constraint;
            boolean ordered = compare.op() != Op.EQ && compare.op() != Op.NE;
            if (ordered && (field.type() == FieldType.TEXT || field.type() == FieldType.YES_NO)) {
                note(compare.line(), compare.column(), "not-ordered", field.name(), compare.op().sign());
            }
            operand(field, compare.operand(), compare.line(), compare.column());
        }
    }

    private void operand(Field field, Operand operand, int line, int column) {
        if (operand instanceof Rule.Variable variable) {
            Pattern from = bound.get(variable.name());
            if (from == null) {
                note(line, column, "variable-unknown", variable.name());
            } else if (fieldOf(from, variable.name()).type() != field.type()) {
                note(line, column, "wrong-type", field.name(), variable.name());
            }
            return;
        }
        boolean fits = switch (field.type()) {
            case TEXT -> operand instanceof Rule.Text;
            case YES_NO -> operand instanceof Rule.YesNo;
            case DECIMAL -> operand instanceof Rule.Number;
            case WHOLE -> operand instanceof Rule.Number n && n.value().stripTrailingZeros().scale() <= 0
                    && n.value().abs().precision() - n.value().scale() <= 9;
        };
        if (!fits) {
            note(line, column, "wrong-type", field.name(), shown(operand));
        } else if (operand instanceof Rule.Text text) {
            word(field, text.value(), line, column);
        }
    }

    private void word(Field field, String text, int line, int column) {
        Collection<String> words = switch (pattern.type() + "." + field.name()) {
            case "COVERAGE.band" -> InstrumentReader.BANDS;
            case "AGENCY.kind" -> AGENCY_KINDS;
            case "ANSWER.by" -> ANSWERERS;
            case "MEASURE.level" -> term() == null ? List.of(text) : term().levels();
            default -> List.of(text);
        };
        if (field.name().equals("id")) {
            note(line, column, "id-compared", text);
        } else if (!words.contains(text)) {
            note(line, column, "word-never-occurs", text, field.name(), Struct.meant(text, words));
        }
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
                : operand instanceof Rule.YesNo y ? String.valueOf(y.value()) : ((Rule.Variable) operand).name();
    }

    private void note(int line, int column, String code, Object... args) {
        problems.add(rule.file(), line, column, code, args);
    }
}
