package id.delapan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.delapan.Pack;
import id.delapan.authoring.Translations;
import id.delapan.engine.IndependentSheet.Lowering;
import id.delapan.model.Indicator;
import id.delapan.model.Indicator.Gate.Kind;
import id.delapan.model.Part;
import id.delapan.rules.FactType;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.AwardAction;
import id.delapan.rules.Rule.FindingAction;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pack against the facts of the official worksheet and the rules it was written by. */
class PackDesignTest {
    private static final IndependentSheet SHEET = new IndependentSheet();
    private static final Collection<Indicator> QUESTIONS = Pack.rules().indicators().values();

    @Test
    void questionsScalesGroupsAndWeightsAreThoseOfTheWorksheet() {
        Map<String, Part> parts = new HashMap<>();
        Pack.rules().instrument().allParts().forEach(p -> parts.put(p.code(), p));
        assertThat(QUESTIONS).hasSize(151).extracting(Indicator::code).containsExactlyElementsOf(SHEET.questions().keySet());
        assertThat(QUESTIONS).allSatisfy(q -> {
            IndependentSheet.Question official = SHEET.questions().get(q.code());
            boolean result = q.code().startsWith("H");
            BigDecimal weight = result ? q.weight() : parts.get(q.part()).weight();
            assertThat(q.scale().name()).isEqualTo(official.scale().equals("opini") ? "opini-bpk" : official.scale());
            assertThat(result ? q.code() : q.part()).isEqualTo(official.group());
            assertThat(weight).isEqualByComparingTo(official.groupWeight());
        });
    }

    @Test
    void levelsAreWorthWhatTheWorksheetSays() {
        assertThat(QUESTIONS.stream().filter(q -> !q.scale().numeric())).hasSize(147).allSatisfy(q ->
                assertThat(q.scale().levels()).isNotEmpty().allSatisfy((level, points) ->
                        assertThat(points.divide(q.scale().max(), Facts.PRECISION))
                                .isCloseTo(SHEET.share(q.code(), level, null),
                                        within(new BigDecimal("1e-30")))));
    }

    @Test
    void gatesAreThoseOfTheWorksheet() {
        assertThat(QUESTIONS).allSatisfy(q -> assertThat(q.gates().stream()
                        .map(g -> new Lowering(g.parent(), g.kind() == Kind.MULTIPLY)))
                .containsExactlyElementsOf(SHEET.gates(q.code())));
        assertThat(QUESTIONS.stream().mapToInt(q -> q.gates().size()).sum()).isEqualTo(39);
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(Translations.missing(Pack.rules())).isEmpty();
    }

    @Test
    void fewQuestionsAreLeftToJudgement() {
        long judged = QUESTIONS.stream().filter(q -> q.judgementReason() != null).count();
        assertThat(judged * 4).isLessThan(QUESTIONS.size());
    }

    /** Decided so: every level above the lowest has a rule that looks at no practice. */
    @Test
    void mostQuestionsAreDecidedByDocumentsCoveragesOrMeasures() {
        long decided = QUESTIONS.stream().filter(PackDesignTest::decidedWithoutPractices).count();
        assertThat(decided * 100).isGreaterThanOrEqualTo(QUESTIONS.size() * 60L);
    }

    private static boolean decidedWithoutPractices(Indicator question) {
        Set<String> shown = new TreeSet<>();
        awardRules(question)
                .filter(r -> r.when().stream().noneMatch(p -> p.type() == FactType.PRACTICE))
                .forEach(r -> shown.addAll(levels(r, question)));
        List<String> names = question.scale().names();
        return names.isEmpty() ? awardRules(question).findAny().isPresent()
                : shown.containsAll(names.subList(0, names.size() - 1));
    }

    /** The levels a rule can award. */
    private static Set<String> levels(Rule rule, Indicator question) {
        AwardAction award = (AwardAction) rule.then();
        if (award.operand() instanceof Rule.Text text) {
            return Set.of(award.what().equals("band") ? question.scale().bands().get(text.value()) : text.value());
        }
        return Set.copyOf(award.what().equals("band") ? question.scale().bands().values() : question.scale().names());
    }

    private static Stream<Rule> awardRules(Indicator question) {
        return Pack.rules().rules().stream().filter(r -> r.awards() && r.then().indicator().equals(question.code()));
    }

    @Test
    void aPracticeAloneNeverProvesTheTopOfAScaleOfFourLevelsOrMore() {
        List<Indicator> wide = QUESTIONS.stream().filter(q -> q.scale().names().size() >= 4).toList();
        assertThat(wide).hasSizeGreaterThan(60).allSatisfy(q -> assertThat(awardRules(q)
                        .filter(r -> levels(r, q).contains(q.scale().top())))
                .isNotEmpty()
                .allMatch(r -> r.when().stream()
                        .anyMatch(p -> p.positive() && p.type().kind() != null && p.type() != FactType.PRACTICE)));
    }

    @Test
    void noEvidenceKeyNamesAQuestionOrALevel() {
        Set<String> levels = new TreeSet<>();
        QUESTIONS.forEach(q -> q.scale().names().forEach(level -> levels.add(level.toLowerCase())));
        assertThat(levels).contains("a", "e", "ya", "tidak");
        assertThat(Pack.rules().terms().keySet()).hasSizeGreaterThan(150).allSatisfy(key -> {
            assertThat(key).doesNotContainPattern("\\b[ph]\\d").doesNotContainPattern("\\d[.-][a-e]\\b");
            assertThat(levels).doesNotContain(key.substring(key.lastIndexOf('-') + 1), key.split("[.]")[0]);
        });
    }

    @Test
    void everyAreaHasRulesForAtLeastThreeFindings() {
        Map<String, Set<String>> findings = new HashMap<>();
        Pack.rules().rules().forEach(r -> {
            if (r.then() instanceof FindingAction f) {
                findings.computeIfAbsent(f.indicator().substring(0, 2), k -> new TreeSet<>())
                        .add(f.indicator() + "/" + f.key());
            }
        });
        assertThat(findings.keySet()).contains("P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8");
        assertThat(findings).allSatisfy((area, raised) ->
                assertThat(raised.size()).as(area).isGreaterThanOrEqualTo(area.startsWith("P") ? 3 : 1));
    }
}
