package id.delapan.authoring.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.authoring.Case;
import id.delapan.authoring.CaseReader;
import id.delapan.engine.Engine;
import id.delapan.engine.Facts;
import id.delapan.engine.Judgement;
import id.delapan.engine.Outcome;
import id.delapan.engine.PlainRules;
import id.delapan.engine.Reading;
import id.delapan.engine.Scoring;
import id.delapan.model.Assessment.Mark;
import id.delapan.model.Dossier;
import id.delapan.model.Problem;
import id.delapan.rules.FactIndex;
import id.delapan.rules.Packs;
import id.delapan.rules.Rule;
import id.delapan.rules.RulePack;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dossier a problem is shown by, as it is printed, and evaluates it. */
final class Witness {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Pattern SHOWN = Pattern.compile("contoh: (\\{.*}) → ([A-Z0-9.a-z]+|findings): (.*)");
    private static final Pattern MEETS = Pattern.compile("contoh: (\\{.*}) memenuhi aturan (.*), dengan atau tanpa syarat itu");
    private static final Pattern MISSES = Pattern.compile("contoh: (\\{.*}) memenuhi aturan (.*) andai tanpa `(.*)`");
    private static final Pattern UNREAD = Pattern.compile("contoh: (\\{.*}) tidak menilai apa pun");
    private static final Pattern VALUE = Pattern.compile("contoh: ([0-9.]+) jatuh pada `(.*)`");

    private final RulePack pack;
    private final Engine engine;

    Witness(RulePack pack) {
        this.pack = pack;
        this.engine = new Engine(pack);
    }

    void check(Problem problem) {
        assertThat(problem.witness()).as(problem.toString()).isNotNull();
        String said = problem.witness().id();
        switch (problem.code()) {
            case "level-never-reached" -> level(problem, said);
            case "condition-contradicts", "condition-impossible" -> misses(groups(MISSES, said));
            case "condition-repeats" -> {
                List<String> meets = groups(MEETS, said);
                assertThat(rules(engine, dossier(meets.get(0)))).contains(meets.get(1));
            }
            case "rule-outranked", "rule-repeats" -> inVain(quoted(problem), groups(SHOWN, said));
            case "values-uncovered" -> {
                List<String> shown = groups(SHOWN, said);
                Dossier dossier = dossier(shown.get(0));
                assertThat(mark(dossier, shown.get(1))).isEqualTo(shown.get(2));
                assertThat(engine.judge(dossier, LIMIT)).noneMatch(j -> j.rule().awards() && j.rule().then().indicator().equals(shown.get(1)));
            }
            case "evidence-never-used" -> assertThat(rules(engine, dossier(groups(UNREAD, said).get(0)))).isEmpty();
            default -> assertThat(problem.message().id()).doesNotContain("`" + groups(VALUE, said).get(1) + "`");
        }
    }

    private void level(Problem problem, String said) {
        if (MISSES.matcher(said).matches()) {
            misses(groups(MISSES, said));
            return;
        }
        List<String> shown = groups(SHOWN, said);
        assertThat(mark(dossier(shown.get(0)), shown.get(1))).isEqualTo(shown.get(2));
        assertThat(problem.message().id()).doesNotContain("`" + shown.get(2) + "`");
    }

    /** The rule does not hold, but would without that condition. */
    private void misses(List<String> misses) {
        Dossier dossier = dossier(misses.get(0));
        assertThat(rules(engine, dossier)).doesNotContain(misses.get(1));
        Rule rule = rule(misses.get(1));
        Rule without = Condition.of(rule).stream()
                .filter(c -> c.text().equals(misses.get(2)))
                .map(c -> Condition.without(rule, List.of(c)))
                .findFirst()
                .orElseThrow();
        assertThat(PlainRules.judge(pack, List.of(without), dossier)).isNotEmpty();
    }

    /** The rule holds, and the result is the same without it. */
    private void inVain(String name, List<String> shown) {
        Dossier dossier = dossier(shown.get(0));
        Rule rule = rule(name);
        assertThat(rules(engine, dossier)).contains(name);
        List<Rule> others = pack.rules().stream().filter(r -> r != rule).toList();
        Outcome without = new Scoring(pack).of(dossier, new Reading(others).of(new FactIndex(Facts.of(dossier, pack))));
        if (shown.get(1).equals("findings")) {
            assertThat(without.findings()).hasToString(shown.get(2));
        } else {
            assertThat(mark(dossier, shown.get(1))).isEqualTo(shown.get(2));
            assertThat(mark(without.of(shown.get(1)).mark())).isEqualTo(shown.get(2));
        }
    }

    private Rule rule(String name) {
        return pack.rules().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<String> rules(Engine engine, Dossier dossier) {
        return engine.judge(dossier, LIMIT).stream().map(Judgement::rule).map(Rule::name).toList();
    }

    private String mark(Dossier dossier, String code) {
        return mark(engine.supported(dossier, code));
    }

    private static String mark(Mark mark) {
        return mark == null ? "unassessed" : mark.level() != null ? mark.level() : mark.value().toPlainString();
    }

    /** The name of the rule a problem is about. */
    private String quoted(Problem problem) {
        return pack.rules().stream()
                .filter(r -> r.file().equals(problem.file()) && r.line() == problem.line())
                .map(Rule::name)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> groups(Pattern pattern, String said) {
        Matcher matcher = pattern.matcher(said);
        assertThat(matcher.matches()).as(said).isTrue();
        return java.util.stream.IntStream.rangeClosed(1, matcher.groupCount()).mapToObj(matcher::group).toList();
    }

    /** Read as the given evidence of a worked case, which an author could copy it into. */
    private Dossier dossier(String given) {
        Map<String, Source> texts = new TreeMap<>(pack.texts());
        texts.put("1-satu/1.1-tim.cases.yaml", new Source("mini/cases", "- case: c\n  given: " + given + "\n  expect: {findings: []}\n"));
        Problems problems = new Problems();
        List<Case> cases = CaseReader.read(Packs.of("mini", texts), problems);
        assertThat(problems.list()).as(given).isEmpty();
        return cases.get(0).given();
    }
}
