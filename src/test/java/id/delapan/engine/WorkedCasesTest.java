package id.delapan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.delapan.Pack;
import id.delapan.authoring.Case;
import id.delapan.authoring.CaseResult;
import id.delapan.authoring.CaseRunner;
import id.delapan.authoring.trial.Coverage;
import id.delapan.authoring.trial.Uncovered;
import id.delapan.authoring.trial.Uncovered.Kind;
import id.delapan.model.Lang;
import id.delapan.source.Problems;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The worked cases of the pack hold, and leave no level, rule or condition unshown. */
class WorkedCasesTest {
    private static final Map<Case, CaseResult> RESULTS = new ConcurrentHashMap<>();

    @TestFactory
    Stream<DynamicContainer> everyCaseComesOutAsItSays() {
        Map<String, List<Case>> byFile =
                Worked.CASES.stream().collect(Collectors.groupingBy(Case::file, TreeMap::new, Collectors.toList()));
        assertThat(byFile.keySet()).hasSameElementsAs(Pack.rules().cases().values().stream().map(s -> s.name()).toList());
        return byFile.entrySet().stream().map(file -> dynamicContainer(file.getKey(), file.getValue().stream()
                .map(one -> dynamicTest(one.name(), () -> assertThat(wrong(one)).isEmpty()))));
    }

    @Test
    void everyLevelEveryRuleAndEveryConditionIsShownBySomeCase() {
        Coverage coverage = Coverage.of(Pack.rules(), Worked.CASES.stream().map(WorkedCasesTest::result).toList());

        assertThat(coverage.uncovered().stream().filter(Uncovered::possible).map(u -> u.problem().in(Lang.ID))).isEmpty();
        assertThat(Kind.values()).allSatisfy(kind -> assertThat(coverage.of(kind).of()).isGreaterThan(150));
    }

    private static CaseResult result(Case one) {
        return RESULTS.computeIfAbsent(one, new CaseRunner(Pack.engine())::run);
    }

    private static List<String> wrong(Case one) {
        Problems problems = new Problems();
        CaseRunner.note(result(one), problems);
        return in(problems);
    }

    private static List<String> in(Problems problems) {
        return problems.list().stream().map(p -> p.in(Lang.ID)).toList();
    }
}
