package id.delapan.authoring;

import id.delapan.authoring.Case.Expected;
import id.delapan.engine.Numbers;
import id.delapan.engine.Outcome;
import id.delapan.engine.Outcome.Standing;
import id.delapan.model.Assessment.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares an outcome with what a case expects. */
public final class CaseCheck {
    static final String FINDINGS = "findings";
    static final String INDEX = "index";
    static final String GRADE = "grade";
    static final String TITLES = "titles";
    private static final String UNASSESSED = "unassessed";

    private final List<Difference> differences = new ArrayList<>();

    private CaseCheck() {}

    /** Every difference; none when the case passes. */
    public static List<Difference> differences(Case one, Outcome got) {
        CaseCheck check = new CaseCheck();
        one.levels().forEach((code, expected) -> check.level(code, expected, got.of(code)));
        check.text(FINDINGS, String.valueOf(one.findings()), String.valueOf(got.findings()));
        if (one.index() != null) {
            check.number(INDEX, one.index(), got.index());
        }
        if (one.grade() != null) {
            check.text(GRADE, one.grade(), got.grade());
        }
        if (!one.titles().isEmpty()) {
            Map<String, String> titles = got.titles();
            one.titles().forEach((code, expected) -> check.text(code, expected, titles.get(code)));
        }
        return check.differences;
    }

    private void level(String code, Expected expected, Standing got) {
        boolean unassessed = got.status() == Status.UNASSESSED;
        String level = got.mark() == null ? null : got.mark().level();
        if (expected.unassessed() != unassessed || expected.level() != null && !expected.level().equals(level)) {
            String wanted = expected.level() != null ? expected.level() : String.valueOf(expected.value());
            text(code, expected.unassessed() ? UNASSESSED : wanted, unassessed ? UNASSESSED : String.valueOf(level));
        }
        number(code + " value", expected.value(), got.mark() == null ? null : got.mark().value());
        number(code + " ungated", expected.ungated(), got.ungated());
        number(code + " score", expected.score(), got.score());
        if (expected.gatedBy() != null) {
            text(code + " gatedBy", String.valueOf(expected.gatedBy()), String.valueOf(got.gatedBy()));
        }
    }

    private void number(String what, BigDecimal expected, BigDecimal got) {
        if (expected != null && (got == null || Numbers.round(expected).compareTo(got) != 0)) {
            text(what, expected.toPlainString(), got == null ? "-" : got.toPlainString());
        }
    }

    private void text(String what, String expected, String got) {
        if (!expected.equals(got)) {
            differences.add(new Difference(what, expected, got));
        }
    }
}
