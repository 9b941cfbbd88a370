package id.delapan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.delapan.Pack;
import id.delapan.authoring.Case;
import id.delapan.authoring.CaseResult;
import id.delapan.authoring.CaseRunner;
import id.delapan.authoring.Reach;
import id.delapan.model.Assessment;
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

/** The worked cases of the pack hold, and leave no level and no rule unvisited. */
class WorkedCasesTest {
    private record Outcome(Assessment assessment, List<String> problems) {}

    private static final Map<Case, Outcome> OUTCOMES = new ConcurrentHashMap<>();

    @TestFactory
    Stream<DynamicContainer> everyCaseComesOutAsItSays() {
        Map<String, List<Case>> byFile =
                Worked.CASES.stream().collect(Collectors.groupingBy(Case::file, TreeMap::new, Collectors.toList()));
        assertThat(byFile.keySet()).hasSameElementsAs(Pack.rules().cases().values().stream().map(s -> s.name()).toList());
        return byFile.entrySet().stream().map(file -> dynamicContainer(file.getKey(), file.getValue().stream()
                .map(one -> dynamicTest(one.name(), () -> assertThat(outcome(one).problems()).isEmpty()))));
    }

    @Test
    void everyLevelAndEveryRuleIsReachedBySomeCase() {
        Reach reach = new Reach(Pack.rules());
        Worked.CASES.forEach(one -> reach.add(one, outcome(one).assessment()));
        Problems missing = new Problems();
        reach.missing(missing);
        assertThat(in(missing)).isEmpty();
    }

    private static Outcome outcome(Case one) {
        return OUTCOMES.computeIfAbsent(one, c -> {
            Problems problems = new Problems();
            CaseResult result = new CaseRunner(Pack.engine()).run(c);
            CaseRunner.note(result, problems);
            return new Outcome(result.got(), in(problems));
        });
    }

    private static List<String> in(Problems problems) {
        return problems.list().stream().map(p -> p.in(Lang.ID)).toList();
    }
}
