package id.delapan.rules;

import id.delapan.model.Term;
import id.delapan.rules.FactType.Field;
import id.delapan.rules.FactType.FieldType;
import id.delapan.rules.Rule.Bind;
import id.delapan.rules.Rule.Compare;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.Flag;
import id.delapan.rules.Rule.In;
import id.delapan.rules.Rule.Op;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.Rule.Quantifier;
import id.delapan.source.Problems;
import id.delapan.source.Struct;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The house rules for one pattern: keys of the vocabulary, conditions that fit their fields and can hold. */
final class PatternLint {
    private static final int MOST_CONSTRAINTS = 12;
    private static final int MOST_OPERANDS = 50;

    private final Draft draft;
    private final Pattern pattern;
    private final Known known;
    private final Map<String, Pattern> bound;
    private final Set<String> own = new HashSet<>();
    private final Problems problems;

    PatternLint(
            Draft draft,
            Pattern pattern,
            Known known,
            Map<String, Pattern> bound,
            Problems problems) {
        this.draft = draft;
        this.pattern = pattern;
        this.known = known;
        this.bound = bound;
        this.problems = problems;
    }

    void check() {
        int before = problems.size();
        if (pattern.constraints().size() > MOST_CONSTRAINTS) {
            note(pattern.line(), pattern.column(), "too-many-constraints", MOST_CONSTRAINTS);
        }
        if (pattern.type().kind() != null) {
            key();
        }
        OperandLint operands = new OperandLint(draft, pattern, known, bound, problems);
        pattern.constraints().forEach(c -> constraint(c, operands));
        if (problems.size() == before && draft.whole(pattern)) {
            Values.contradiction(pattern, term()).ifPresent(field ->
                    note(pattern.line(), pattern.column(), "never-holds", field));
        }
    }

    private Term term() {
        return known.term(pattern.key(), pattern.type().kind());
    }

    private void key() {
        FactType type = pattern.type();
        String key = pattern.key();
        if (key == null) {
            if (draft.whole(pattern)) {
                note(pattern.line(), pattern.column(), "key-needed", type.word(), type.keyField());
            }
        } else if (term() == null && !known.mayHold(key)) {
            Compare at = pattern.keyConstraint();
            Term other = known.terms().get(key);
            if (other != null) {
                note(at.line(), at.column(), "evidence-of-other-kind", key, FactType.of(other.kind()).word(), type.word());
                return;
            }
            note(at.line(), at.column(), "unknown-evidence", key, type.word(),
                    Struct.meant(key, known.keys(type.kind())));
        }
    }

    private void constraint(Constraint constraint, OperandLint operands) {
        Field field = pattern.type().fields().get(constraint.field());
        if (constraint instanceof Flag flag) {
            if (field.type() != FieldType.YES_NO) {
                note(flag.line(), flag.column(), "not-a-yes-no-field", field.name());
            }
        } else if (constraint instanceof Bind bind) {
            if (pattern.quantifier() != Quantifier.EACH) {
                note(bind.line(), bind.column(), "bind-in-group", bind.variable());
            } else if (bound.containsKey(bind.variable()) || !own.add(bind.variable())) {
                note(bind.line(), bind.column(), "variable-twice", bind.variable());
            }
        } else if (constraint instanceof In in) {
            if (in.operands().size() > MOST_OPERANDS) {
                note(in.line(), in.column(), "too-many-values", MOST_OPERANDS);
            }
            in.operands().forEach(o -> {
                Token at = draft.places().get(o);
                operands.check(field, o, at.line(), at.column());
            });
        } else {
            Compare compare = (Compare) constraint;
            boolean ordered = compare.op() != Op.EQ && compare.op() != Op.NE;
            if (ordered && (field.type() == FieldType.TEXT || field.type() == FieldType.YES_NO)) {
                note(compare.line(), compare.column(), "not-ordered", field.name(), compare.op().sign());
            }
            operands.check(field, compare.operand(), compare.line(), compare.column());
        }
    }

    private void note(int line, int column, String code, Object... args) {
        problems.add(draft.rule().file(), line, column, code, args);
    }
}
