package id.delapan.compare;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.compare.FollowUp.Status;
import id.delapan.compare.FollowUp.Why;
import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Dossier;
import id.delapan.model.Lang;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpsTest {
    private static final String ANSWER = "answers: [{indicator: %s, by: assessor, level: %s}]";
    private static final String ROAD_MAP = "documents: [{id: d, type: road-map-rb, %s}]";
    private static final String VALID = "formal: true, validFrom: 2014-01-01, validUntil: 2018-12-31";
    private static final String ENDED = "formal: true, validFrom: 2010-01-01, validUntil: 2013-12-31";

    private static FollowUp of(Comparison c, String indicator, FindingKind kind, String key) {
        return c.followUps().stream()
                .filter(f -> Key.of(f.finding()).equals(new Key(indicator, kind, key)))
                .findFirst()
                .orElseThrow();
    }

    private static FollowUp of(String before, String after, String indicator, FindingKind kind, String key) {
        return of(Years.compare(Lang.ID, Years.dossier(2014, before), Years.dossier(2015, after)), indicator, kind, key);
    }

    private static void check(FollowUp f, Status status, Why why, boolean open) {
        assertThat(f.why()).isEqualTo(why);
        assertThat(f.status()).isEqualTo(status);
        assertThat(f.daysOpen()).isEqualTo(open ? 365L : null);
        assertThat(f.critical()).isFalse();
        assertThat(f.reported()).isEqualTo(LocalDate.of(2014, 12, 31));
    }

    @Test
    void goneAndProvenIsAsRecommended() {
        FollowUp f = of(ROAD_MAP.formatted(ENDED), ROAD_MAP.formatted(VALID), "P1.2.a", FindingKind.RULE, "kedaluwarsa");

        check(f, Status.AS_RECOMMENDED, Why.GONE_AND_SUPPORTED, false);
        assertThat(f.now()).isNull();
        assertThat(f.recommendation()).startsWith("Agar ");
    }

    @Test
    void goneByAnswerAloneIsNotYet() {
        check(of(ANSWER.formatted("P1.1.a", "B"), ANSWER.formatted("P1.1.a", "A"), "P1.1.a", FindingKind.BELOW_TOP, null),
                Status.NOT_YET_AS_RECOMMENDED, Why.GONE_NOT_SUPPORTED, true);
    }

    @Test
    void goneBecauseTheEvidenceIsGoneIsNotFollowedUp() {
        check(of(ROAD_MAP.formatted(ENDED), "", "P1.2.a", FindingKind.RULE, "kedaluwarsa"),
                Status.NOT_FOLLOWED_UP, Why.GONE_NOTHING_ROSE, true);
    }

    @Test
    void aLevelThatRoseWithoutReachingTheTopIsNotYet() {
        check(of(ANSWER.formatted("P1.1.a", "C"), ANSWER.formatted("P1.1.a", "B"), "P1.1.a", FindingKind.BELOW_TOP, null),
                Status.NOT_YET_AS_RECOMMENDED, Why.LEVEL_ROSE, true);
    }

    @Test
    void evidenceThatRoseIsNotYetThoughTheLevelStays() {
        String answer = ANSWER.formatted("P1.2.a", "Tidak") + "\n";

        check(of(answer, answer + ROAD_MAP.formatted(VALID), "P1.2.a", FindingKind.BELOW_TOP, null),
                Status.NOT_YET_AS_RECOMMENDED, Why.EVIDENCE_ROSE, true);
    }

    @Test
    void fewerOfTheSameIsNotYet() {
        String two = "documents: [{id: d, type: road-map-rb, validFrom: 2014-01-01, validUntil: 2016-12-31}, {id: e, type: road-map-rb, validFrom: 2014-01-01, validUntil: 2017-12-31}]";
        String one = "documents: [{id: f, type: road-map-rb, validFrom: 2014-01-01, validUntil: 2017-12-31}]";

        check(of(two, one, "P1.2.a", FindingKind.RULE, "bukan-lima-tahun"), Status.NOT_YET_AS_RECOMMENDED, Why.FEWER, true);
        check(of(one, two, "P1.2.a", FindingKind.RULE, "bukan-lima-tahun"), Status.NOT_FOLLOWED_UP, Why.NOTHING_ROSE, true);
    }

    @Test
    void nothingRoseIsNotFollowedUpNorIsAFall() {
        check(of(ANSWER.formatted("P1.1.a", "B"), ANSWER.formatted("P1.1.a", "B"), "P1.1.a", FindingKind.BELOW_TOP, null),
                Status.NOT_FOLLOWED_UP, Why.NOTHING_ROSE, true);
        check(of(ANSWER.formatted("P1.1.a", "B"), ANSWER.formatted("P1.1.a", "C"), "P1.1.a", FindingKind.BELOW_TOP, null),
                Status.NOT_FOLLOWED_UP, Why.NOTHING_ROSE, true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kind: below-top|date: 2015-03-01|DECLARED", "kind: below-top|title: Tanpa tanggal|DECLARED_WITHOUT_FORCE",
        "kind: below-top|validUntil: 2015-01-01|DECLARED", "kind: below-top|validUntil: 2014-12-31|DECLARED_WITHOUT_FORCE",
        "kind: rule|date: 2015-03-01|NOTHING_ROSE", "kind: below-top, key: x|date: 2015-03-01|NOTHING_ROSE",
    })
    void whatCannotBeFollowedUpNeedsADocumentInForce(String named, String document, Why why) {
        String answer = ANSWER.formatted("P1.1.a", "B");
        FollowUp f = of(answer, answer + "\ndocuments: [{id: d, type: road-map-rb, " + document + "}]\nfollowUps: [{indicator: P1.1.a, "
                + named + ", reason: Sebab, evidence: [d]}]", "P1.1.a", FindingKind.BELOW_TOP, null);
        boolean declared = why == Why.DECLARED;

        check(f, declared ? Status.CANNOT_BE_FOLLOWED_UP : Status.NOT_FOLLOWED_UP, why, !declared);
        assertThat(f.reason()).isEqualTo(declared ? "Sebab" : null);
        assertThat(f.evidence()).isEqualTo(declared ? List.of("d") : List.of());
    }

    @Test
    void whatIsDeclaredAndDoneIsDone() {
        FollowUp f = of(ROAD_MAP.formatted(ENDED), ROAD_MAP.formatted(VALID)
                + "\nfollowUps: [{indicator: P1.2.a, kind: rule, reason: Sebab, evidence: [d]}]", "P1.2.a", FindingKind.RULE, "kedaluwarsa");

        check(f, Status.AS_RECOMMENDED, Why.GONE_AND_SUPPORTED, false);
    }

    @ParameterizedTest
    @CsvSource({"2015-02-01, 2016-02-01, 365, false", "2015-02-01, 2016-02-02, 366, true", "2015-02-01, 2015-02-01, 0, false"})
    void isCriticalAfterAYear(String reported, String judged, long days, boolean critical) {
        String answer = ANSWER.formatted("P1.1.a", "B");
        Comparison c = Years.compare(Lang.ID, Years.dossier(2014, answer + "\nsubmitted: " + reported),
                Years.dossier(2015, answer + "\nsubmitted: " + judged));
        FollowUp f = of(c, "P1.1.a", FindingKind.BELOW_TOP, null);

        assertThat(f.daysOpen()).isEqualTo(days);
        assertThat(f.critical()).isEqualTo(critical);
        assertThat(c.asOf()).isEqualTo(judged);
    }

    @Test
    void daysCountFromTheFirstReportInAnUnbrokenRow() {
        Dossier open = Years.dossier(2014, ANSWER.formatted("P1.1.a", "B"));
        Dossier closed = Years.dossier(2015, ANSWER.formatted("P1.1.a", "A"));
        Dossier again = Years.dossier(2016, ANSWER.formatted("P1.1.a", "B"));
        Dossier still = Years.dossier(2017, ANSWER.formatted("P1.1.a", "B"));

        assertThat(of(Years.compare(Lang.ID, open, again, still), "P1.1.a", FindingKind.BELOW_TOP, null).reported())
                .isEqualTo("2014-12-31");
        assertThat(of(Years.compare(Lang.ID, open, closed, again, still), "P1.1.a", FindingKind.BELOW_TOP, null).reported())
                .isEqualTo("2016-12-31");
        assertThat(Years.compare(Lang.ID, open, closed, again).reopened()).extracting(f -> f.indicator() + " " + f.kind())
                .containsExactly("P1.1.a BELOW_TOP");
        assertThat(Years.compare(Lang.ID, closed, again).newFindings()).extracting(f -> f.indicator() + " " + f.kind())
                .contains("P1.1.a BELOW_TOP");
    }
}
