package id.delapan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.delapan.model.Assessment;
import id.delapan.model.Assessment.ConditionResult;
import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Assessment.Status;
import id.delapan.model.Assessment.TitleResult;
import id.delapan.model.Assessment.TitleStatus;
import id.delapan.model.Confidence;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Agency;
import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.By;
import id.delapan.model.Dossier.Kind;
import id.delapan.model.Dossier.Measure;
import id.delapan.model.DossierException;
import id.delapan.model.Origin;
import id.delapan.rules.Cache;
import id.delapan.rules.WidePack;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts, held indicators, titles, units, kinds of agency and dated weights, with figures worked out by hand. */
class FeaturesTest {
    private static final Engine ENGINE = Engine.whenNeeded(WidePack.read(), Cache.NONE);
    /** Weights of 2020: T1 20/3, T2 70/3, T3 30, H1 25, H2 15. */
    private final Map<String, Object> answers = new TreeMap<>();
    private final List<Measure> measures = new ArrayList<>();
    private final List<Dossier> units = new ArrayList<>();

    private FeaturesTest says(String code, Object answer) {
        answers.put(code, answer);
        return this;
    }

    private FeaturesTest measured(String key, String value, String level, int year) {
        measures.add(new Measure(key + year, key, value == null ? null : new BigDecimal(value), level, year, null));
        return this;
    }

    private String view;

    private Dossier dossier(Kind kind, int year) {
        List<Answer> given = answers.entrySet().stream()
                .map(e -> e.getValue() instanceof String level
                        ? new Answer(e.getKey(), By.ASSESSOR, level, null, null, List.of())
                        : new Answer(e.getKey(), By.ASSESSOR, null, new BigDecimal(e.getValue().toString()), null, List.of()))
                .toList();
        return new Dossier("luas-2020", new Agency(kind.name(), "Contoh", kind), year, given, List.of(), List.of(), measures,
                List.of(), null, List.of(), units, view, Origin.NONE);
    }

    private Assessment assess(Kind kind, int year) {
        return ENGINE.evaluate(dossier(kind, year), Options.DEFAULT, Duration.ofSeconds(30), "");
    }

    private Assessment assess() {
        return assess(Kind.AGENCY, 2020);
    }

    private static IndicatorResult of(Assessment a, String code) {
        return a.indicators().stream().filter(i -> i.code().equals(code)).findFirst().orElseThrow();
    }

    private static BigDecimal part(Assessment a, String code) {
        return a.parts().stream().flatMap(PlainShares::all).filter(p -> p.code().equals(code)).findFirst().orElseThrow().score();
    }

    @ParameterizedTest
    @CsvSource({"4, 1, 0.25", "4, 4, 1", "4, 6, 1", "3, 1, 0.333333333333", "4, 0, 0", "0, 0, 0", "0, 5, 0"})
    void aRatioIsTheCountsDividedAndAtMostOne(int agents, int changes, BigDecimal share) {
        IndicatorResult result = of(says("1", agents).says("2", changes).assess(), "T2.a");

        assertThat(result.value()).isEqualByComparingTo(share);
        assertThat(result.score()).isEqualByComparingTo(share);
        assertThat(result.status()).isEqualTo(Status.ASSESSOR);
        assertThat(result.confidence()).isEqualTo(Confidence.REPORTED);
    }

    @ParameterizedTest
    @CsvSource({"4, 1, 0.75", "4, 4, 0", "4, 5, 0", "4, 0, 1", "0, 0, 1", "0, 2, 0"})
    void aReductionIsWhatTheCountFellByAndWithinZeroAndOne(int before, int after, BigDecimal share) {
        Assessment a = says("3", before).says("4", after).assess();

        assertThat(of(a, "T3.a").score()).isEqualByComparingTo(share);
        assertThat(part(a, "T3")).isEqualByComparingTo(share.multiply(BigDecimal.valueOf(30)));
    }

    @Test
    void aShareIsUnassessedWhileACountIsMissingAndCountsWeighNothing() {
        Assessment a = says("1", 4).assess();

        assertThat(of(a, "T2.a").status()).isEqualTo(Status.UNASSESSED);
        assertThat(of(a, "1").value()).isEqualByComparingTo("4");
        assertThat(of(a, "1").weight()).isZero();
        assertThat(of(a, "T2.a").weight()).isEqualByComparingTo("23.333333333333");
        assertThat(a.findings()).noneMatch(f -> f.kind() == FindingKind.BELOW_TOP && f.indicator().equals("1"));
        assertThat(a.index().high()).isEqualByComparingTo("100");
    }

    @Test
    void aFractionIsNoCountWhereverItStands() {
        measured("agen", "2.5", null, 2020);

        assertThatThrownBy(this::assess).isInstanceOfSatisfying(DossierException.class, e -> assertThat(e.problems())
                .extracting(p -> p.code()).containsExactly("measure-needs-count"));
    }

    @Test
    void aShareFromEvidenceIsAsFirmAsTheLeastFirmOfItsCounts() {
        Assessment a = measured("agen", "10", null, 2020).says("2", 5).assess();

        assertThat(of(a, "1").status()).isEqualTo(Status.EVIDENCE);
        assertThat(of(a, "T2.a").status()).isEqualTo(Status.EVIDENCE);
        assertThat(of(a, "T2.a").because()).extracting(b -> b.rule()).containsExactly("1 jumlah");
        assertThat(of(a, "T2.a").score()).isEqualByComparingTo("0.5");
    }

    @Test
    void whatEvidenceACountLacksIsAFindingOfItsShare() {
        Assessment a = says("2", 5).assess();

        assertThat(a.findings()).filteredOn(f -> f.kind() == FindingKind.MISSING_EVIDENCE && "agen".equals(f.key()))
                .extracting(f -> f.indicator()).containsExactly("T2.a");
    }

    @Test
    void anAnswerToAShareOrACountThatIsNoneIsRefused() {
        says("T2.a", "0.5").says("1", "1.5").says("2", "-1");

        answers.replaceAll((code, answer) -> new BigDecimal(answer.toString()));
        assertThatThrownBy(this::assess).isInstanceOfSatisfying(DossierException.class, e -> assertThat(e.problems())
                .extracting(p -> p.code()).containsExactlyInAnyOrder("answer-needs-count", "answer-needs-count", "answer-to-share"));
    }

    @Test
    void aHeldIndexIsShownWithItsReasonAndNotScored() {
        Assessment a = measured("survei", "3.2", null, 2020).assess();

        assertThat(of(a, "H1.b").value()).isEqualByComparingTo("3.2");
        assertThat(of(a, "H1.b").weight()).isZero();
        assertThat(part(a, "H1")).isEqualByComparingTo("20");
        assertThat(a.notes()).anyMatch(n -> n.contains("H1.b") && n.contains("bobotnya tidak diketahui"));
    }

    @Test
    void anAssumedWeightIsSaidOnEveryReport() {
        assertThat(assess().notes()).anyMatch(n -> n.contains("anggapan") && n.endsWith(": H2"));
    }

    @Test
    void weightsAreThoseOfTheYear() {
        says("H1.a", 4);

        assertThat(part(assess(Kind.AGENCY, 2020), "H1")).isEqualByComparingTo("25");
        assertThat(part(assess(Kind.AGENCY, 2021), "H1")).isEqualByComparingTo("25");
        assertThat(part(assess(Kind.AGENCY, 2022), "H1")).isEqualByComparingTo("30");
        assertThat(part(assess(Kind.AGENCY, 2030), "H1")).isEqualByComparingTo("30");
    }

    @Test
    void whatIsNotAskedOfAKindOfAgencyLeavesItsWeightToItsSiblings() {
        Assessment a = says("H1.a", 2).assess(Kind.REGENCY, 2020);

        assertThat(a.indicators()).extracting(IndicatorResult::code).doesNotContain("H2.a");
        assertThat(part(a, "H1")).isEqualByComparingTo("20");
        assertThat(a.notes()).anyMatch(n -> n.endsWith(": H2"));
        assertThatThrownBy(() -> says("H2.a", "A").assess(Kind.REGENCY, 2020)).isInstanceOfSatisfying(DossierException.class,
                e -> assertThat(e.problems()).extracting(p -> p.code()).containsExactly("indicator-not-asked"));
    }

    /** Everything at its top except what is said: T1 of 6.67, T2 of 23.33, T3 of 30, H1 of 25, H2 of 15. */
    private FeaturesTest full() {
        return says("T1.a", "Ya").says("1", 1).says("2", 1).says("3", 0).says("4", 0).says("H1.a", 4).says("H2.a", "A")
                .measured("opini", null, "Baik", 2019).measured("indeks-daerah", "50.01", null, 2019);
    }

    private TitleResult title() {
        return assess().titles().get(0);
    }

    private TitleStatus of(String condition) {
        return title().conditions().stream().filter(c -> c.of().equals(condition)).map(ConditionResult::status).findFirst().orElseThrow();
    }

    @Test
    void aTitleIsReachedWhenEveryConditionIs() {
        full();

        assertThat(title().status()).isEqualTo(TitleStatus.MET);
        assertThat(title().confidence()).isEqualTo(Confidence.REPORTED);
        assertThat(title().conditions()).extracting(ConditionResult::of)
                .containsExactly("index", "A", "F+R", "H1.a", "opini", "indeks-daerah");
        assertThat(title().conditions()).extracting(ConditionResult::needed)
                .containsExactly("≥ 75", "> 40", "≥ 36", "≥ 18", "Baik", "> 50");
        assertThat(title().conditions().get(2).margin()).isEqualByComparingTo("24");
    }

    @ParameterizedTest
    @CsvSource({"2.8799, MISSED", "2.88, MET", "2.8801, MET"})
    void aBoundIsMetAtTheBound(BigDecimal survey, TitleStatus status) {
        full().says("H1.a", survey);

        assertThat(of("H1.a")).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"50, MISSED", "50.01, MET"})
    void aboveABoundIsNotAtIt(String index, TitleStatus status) {
        full();
        measures.removeIf(m -> m.key().equals("indeks-daerah"));
        measured("indeks-daerah", index, null, 2020);

        assertThat(of("indeks-daerah")).isEqualTo(status);
    }

    @Test
    void theTotalAloneDoesNotGiveATitleWhenAnAreaFails() {
        full().says("4", 5);

        Assessment a = assess();
        assertThat(a.index().value()).isEqualByComparingTo("70");
        assertThat(of("F+R")).isEqualTo(TitleStatus.MISSED);
        assertThat(title().status()).isEqualTo(TitleStatus.MISSED);
    }

    @Test
    void aPreconditionNobodyKnowsLeavesATitleOpen() {
        full();
        measures.clear();
        measured("opini", null, "Baik", 2021);

        assertThat(of("opini")).isEqualTo(TitleStatus.OPEN);
        assertThat(of("indeks-daerah")).isEqualTo(TitleStatus.OPEN);
        assertThat(title().status()).isEqualTo(TitleStatus.OPEN);
    }

    @Test
    void ofAlternativesOneIsEnough() {
        full().measured("indeks-pusat", "60.01", null, 2020);
        measures.removeIf(m -> m.key().equals("indeks-daerah"));
        assertThat(of("indeks-pusat")).isEqualTo(TitleStatus.MET);

        measured("indeks-daerah", "10", null, 2020);
        assertThat(of("indeks-pusat")).isEqualTo(TitleStatus.MET);
    }

    private void unit(String id, String decision, int before, int after) {
        FeaturesTest unit = new FeaturesTest().says("T1.a", decision).says("3", before).says("4", after);
        Dossier dossier = unit.dossier(Kind.UNIT, 2020);
        units.add(new Dossier("luas-2020", new Agency(id, id, Kind.UNIT), 2020, dossier.answers(), List.of(), List.of(), List.of(),
                List.of(), Origin.NONE));
    }

    /** T1: a quarter from the units (mean 1/2), three quarters its own (1); T3: the units alone (mean (3/4 + 0) / 2). */
    @Test
    void unitsEnterWhereTheInstrumentSaysSo() {
        full().says("3", 4).says("4", 4);
        unit("u1", "Ya", 4, 1);
        unit("u2", "Tidak", 4, 4);

        Assessment a = assess();
        assertThat(of(a, "T1.a").score()).isEqualByComparingTo("0.875");
        assertThat(of(a, "T1.a").status()).isEqualTo(Status.ASSESSOR);
        assertThat(of(a, "T3.a").score()).isEqualByComparingTo("0.375");
        assertThat(of(a, "T3.a").status()).isEqualTo(Status.UNITS);
        assertThat(part(a, "T3")).isEqualByComparingTo("11.25");
        assertThat(of(a, "T2.a").score()).isEqualByComparingTo("1");
        assertThat(a.index().value()).isEqualByComparingTo("80.416666666667");
        assertThat(a.units()).extracting(u -> u.agency().id()).containsExactly("u1", "u2");
        assertThat(a.units().get(0).index()).isEqualByComparingTo("29.166666666667");
        assertThat(a.findings()).noneMatch(f -> "T3.a".equals(f.indicator()));
    }

    /** T1 by the view half from the units, whose mean is 1/2; T3 not at all. */
    @Test
    void aDossierMayChooseAnotherWayToLetUnitsEnter() {
        full();
        unit("u1", "Ya", 4, 1);
        unit("u2", "Tidak", 4, 4);
        view = "separuh";

        Assessment a = assess();
        assertThat(of(a, "T1.a").score()).isEqualByComparingTo("0.75");
        assertThat(of(a, "T3.a").score()).isEqualByComparingTo("1");
        assertThat(a.notes()).anyMatch(n -> n.contains("belum dipastikan") && n.endsWith(": Separuh dari unit"));
        view = "sepertiga";
        assertThatThrownBy(this::assess).isInstanceOfSatisfying(DossierException.class,
                e -> assertThat(e.problems()).extracting(p -> p.code()).containsExactly("unknown-view"));
    }

    /** T1.a raised from nothing to its top brings three quarters of 20/3 by itself, and frees H2.a from its gate. */
    @Test
    void theGainOfAnAgencyIsOnlyItsOwnPart() {
        says("T1.a", "Tidak");
        unit("u1", "Ya", 4, 1);

        assertThat(of(assess(), "T1.a").gain()).isEqualByComparingTo("5");
    }

    @Test
    void theOrderOfUnitsChangesNothingButTheirList() {
        full();
        unit("u1", "Ya", 4, 1);
        unit("u2", "Tidak", 4, 4);
        Assessment first = assess();
        java.util.Collections.reverse(units);

        Assessment second = assess();
        assertThat(second.index()).isEqualTo(first.index());
        assertThat(second.receipt()).isEqualTo(first.receipt());
        units.remove(0);
        assertThat(assess().receipt().dossier()).isNotEqualTo(first.receipt().dossier());
    }
}
