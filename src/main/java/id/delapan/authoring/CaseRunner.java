package id.delapan.authoring;

import id.delapan.authoring.Case.Expected;
import id.delapan.engine.Engine;
import id.delapan.engine.Numbers;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Assessment.Status;
import id.delapan.model.DossierException;
import id.delapan.source.Problems;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs worked cases and says where the result differs from what is expected. */
public final class CaseRunner {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private final Engine engine;

    /** Runs cases of the engine's pack. */
    public CaseRunner(Engine engine) {
        this.engine = engine;
    }

    /** The assessment of a case, with each difference noted as a problem at the case. */
    public Assessment run(Case one, Problems problems) {
        Assessment got;
        try {
            got = engine.evaluate(one.given(), Options.DEFAULT, LIMIT, "");
        } catch (DossierException e) {
            problems.addAll(e.problems());
            return null;
        }
        Map<String, IndicatorResult> byCode =
                got.indicators().stream().collect(Collectors.toMap(IndicatorResult::code, Function.identity()));
        one.levels().forEach((code, expected) -> level(one, expected, byCode.get(code), problems));
        List<String> findings = got.findings().stream()
                .filter(f -> f.kind() == FindingKind.RULE)
                .map(f -> f.indicator() + "/" + f.key())
                .distinct()
                .sorted()
                .toList();
        differs(one, "findings", one.findings(), findings, problems);
        if (one.index() != null) {
            number(one, "index", one.index(), got.index().value(), problems);
        }
        return got;
    }

    private static void level(Case one, Expected expected, IndicatorResult got, Problems problems) {
        if (expected.unassessed() != (got.status() == Status.UNASSESSED)
                || expected.level() != null && !expected.level().equals(got.level())) {
            differs(one, got.code(), expected.unassessed() ? "unassessed" : expected.level(),
                    got.status() == Status.UNASSESSED ? "unassessed" : got.level(), problems);
        }
        number(one, got.code() + " value", expected.value(), got.value(), problems);
        number(one, got.code() + " ungated", expected.ungated(), got.ungated(), problems);
        number(one, got.code() + " score", expected.score(), got.score(), problems);
        if (expected.gatedBy() != null) {
            differs(one, got.code() + " gatedBy", expected.gatedBy(), got.gatedBy(), problems);
        }
    }

    private static void number(Case one, String what, BigDecimal expected, BigDecimal got, Problems problems) {
        if (expected != null && (got == null || Numbers.round(expected).compareTo(got) != 0)) {
            differs(one, what, expected.toPlainString(), got == null ? "-" : got.toPlainString(), problems);
        }
    }

    private static void differs(Case one, String what, Object expected, Object got, Problems problems) {
        if (!String.valueOf(expected).equals(String.valueOf(got))) {
            problems.add(one.file(), one.line(), one.column(), "case-differs", one.name(), what,
                    String.valueOf(expected), String.valueOf(got));
        }
    }
}
