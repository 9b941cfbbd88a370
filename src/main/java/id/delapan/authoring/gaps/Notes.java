package id.delapan.authoring.gaps;

import id.delapan.authoring.YamlPlaces.At;
import id.delapan.authoring.possible.State;
import id.delapan.model.Problem;
import id.delapan.model.Wording;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.FindingAction;
import id.delapan.source.Messages;
import id.delapan.source.Problems;
import java.util.List;

/** Collects what is found, each with the dossier that shows it. */
final class Notes {
    private final Where where;
    private final Results results;
    private final Problems errors = new Problems();
    private final Problems warnings = new Problems();

    Notes(Where where, Results results) {
        this.where = where;
        this.results = results;
    }

    Results results() {
        return results;
    }

    Where where() {
        return where;
    }

    List<Problem> errors() {
        return errors.list();
    }

    List<Problem> warnings() {
        return warnings.list();
    }

    /** Something no dossier can reach; {@code shown} may be null. */
    void error(At at, Wording shown, String code, Object... args) {
        errors.addShown(at.file(), at.line(), at.column(), shown, code, args);
    }

    /** The same, in a rule. */
    void error(Rule rule, int line, int column, Wording shown, String code, Object... args) {
        errors.addShown(rule.file(), line, column, shown, code, args);
    }

    /** Something that may be meant. */
    void warn(At at, Wording shown, String code, Object... args) {
        warnings.addShown(at.file(), at.line(), at.column(), shown, code, args);
    }

    /** The same, in a rule. */
    void warn(Rule rule, int line, int column, Wording shown, String code, Object... args) {
        warnings.addShown(rule.file(), line, column, shown, code, args);
    }

    /** A dossier and what comes of it. */
    Wording shown(State state, String code) {
        return Messages.get("gap-shown", state.given(), code + ": " + results.said(state, code));
    }

    /** A dossier, and the finding it raises. */
    static Wording raises(State state, FindingAction finding) {
        return Messages.get("gap-shown", state.given(), "findings: [" + finding.indicator() + "/" + finding.key() + "]");
    }

    /** A dossier, and that it meets a rule. */
    static Wording meets(State state, Rule rule) {
        return Messages.get("gap-meets", state.given(), rule.name());
    }

    /** A dossier, and that it meets all conditions of a rule but one. */
    static Wording misses(State state, Rule rule, String condition) {
        return Messages.get("gap-misses", state.given(), rule.name(), condition);
    }
}
