package id.delapan.report;

import static id.delapan.report.SampleAssessment.n;

import id.delapan.model.Assessment.AnswerGiven;
import id.delapan.model.Assessment.Because;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.Mark;
import id.delapan.model.Assessment.Status;
import id.delapan.model.Confidence;
import java.util.ArrayList;
import java.util.List;

/** The indicators of {@link SampleAssessment}: every status, gated and not, with and without proof. */
final class SampleIndicators {
    private final SampleAssessment in;
    private final List<IndicatorResult> all = new ArrayList<>();

    SampleIndicators(SampleAssessment in) {
        this.in = in;
        all.add(new IndicatorResult("P1.1.a", in.say("Tim reformasi birokrasi dibentuk", "The reform team is established"), "P1.1",
                n("0.833333333333"), Status.ASSESSOR, "A", null,
                in.say("Dibentuk sesuai kebutuhan organisasi", "Established as the organisation needs"),
                n("1"), n("1"), List.of(), n("0"), List.of(), level("A"), level("B"),
                List.of(because("P1.1.a unsur", 12, "d1")),
                List.of(answer("agency", "A", in.say("Sesuai keputusan bupati", "As the regent decided"), "d1"),
                        answer("assessor", "A", SampleAssessment.SCRIPT + " " + SampleAssessment.ESCAPE)),
                List.of(), "PermenPANRB 14/2014, LKE A.I.1.a", Confidence.ASSUMED));
        plain("P1.1.b", in.say("Tim melaksanakan tugas sesuai rencana kerja", "The team carries out its work plan"), "P1.1",
                Status.CLAIM, "B", "0", "0.558333333333", level("B"), List.of("rencana-kerja-tim-rb"));
        plain("P1.1.c", in.say("Rencana kerja dimonitor dan dievaluasi", "The work plan is monitored and evaluated"), "P1.1",
                Status.UNASSESSED, null, "0", "0.833333333333", null,
                List.of("rencana-kerja-tim-rb", "laporan-monev-tim-rb"));
        all.add(new IndicatorResult("P1.2.a", in.say("Road map disusun dan ditetapkan secara formal",
                "Road map drawn up and formally adopted"), "P1.2", n("1.25"), Status.EVIDENCE, "Tidak", null,
                in.say("Belum ditetapkan secara formal untuk tahun evaluasi", "Not formally adopted for the evaluation year"),
                n("0"), n("0"), List.of(), n("1.25"), List.of(), level("Ya"), level("Tidak"),
                List.of(), List.of(answer("agency", "Ya", null, "d2")), List.of(), "PermenPANRB 14/2014, LKE A.I.2.a",
                Confidence.CONFIRMED));
        all.add(new IndicatorResult("P1.2.d", in.say("Penyusunan road map melibatkan unit organisasi",
                "Units take part in drafting the road map"), "P1.2", n("1.25"), Status.EVIDENCE, "B", null,
                in.say("Sebagian besar unit dilibatkan", "Most units take part"),
                n("0.67"), n("0"), List.of("P1.2.a"), n("0"), List.of("P1.2.a"), null, level("B"),
                List.of(because("P1.2.d cakupan", 31, "c1", "d2"), because("P1.2.d " + SampleAssessment.FORMULA, 44, "x9")),
                List.of(), List.of(), "PermenPANRB 14/2014, LKE A.I.2.d", Confidence.REPORTED));
        plain("P2.1.a", in.say("Peraturan yang tidak harmonis dipetakan", "Conflicting regulations are mapped"), "P2.1",
                Status.UNASSESSED, null, "0", "5", level("B"), List.of("peta-peraturan"));
        plain("P3.1.a", in.say("Organisasi dievaluasi menyeluruh", "The whole organisation is reviewed"), "P3.1",
                Status.ASSESSOR, "B", "0.67", "1.98", null, List.of("laporan-evaluasi-organisasi"));
        plain("P4.1.a", in.say("Peta proses bisnis tersedia", "A business process map exists"), "P4.1",
                Status.EVIDENCE, "C", "0.6935", "1.5325", level("A"), List.of());
        plain("P5.1.a", SampleAssessment.LONG_WORD, "P5.1", Status.ASSESSOR, "C", "0.446653333333", "8.3002", level("A"), List.of());
        plain("P6.1.a", in.say("Pimpinan terlibat dalam penyusunan rencana strategis", "Leaders take part in strategic planning"), "P6.1",
                Status.NATIONAL, "C", "0.562883333333", "2.6227", level("A"), List.of());
        plain("P7.1.a", in.say("Kebijakan gratifikasi diterapkan", "The policy on gratuities is applied"), "P7.1",
                Status.ASSESSOR, "C", "0.3479", "7.8252", level("B"), List.of("rencana-kerja-tim-rb"));
        plain("P8.1.a", in.say("Standar pelayanan ditetapkan", "Service standards are adopted"), "P8.1",
                Status.EVIDENCE, "B", "0.673191269841", "1.960852380952", level("A"), List.of());
        all.add(number("H1.1", in.say("Nilai akuntabilitas kinerja (SAKIP)", "Performance accountability (SAKIP)"), "H1", "70.05",
                "0.7005", "5.99"));
        all.add(number("H2.1", in.say("Survei persepsi korupsi", "Corruption perception survey"), "H2", "1.8375", "0.459375", "10.81"));
    }

    List<IndicatorResult> all() {
        return List.copyOf(all);
    }

    private void plain(String code, String title, String part, Status status, String level, String score, String gain, Mark claimed,
            List<String> missing) {
        all.add(new IndicatorResult(code, title, part, n("1.5"), status, level, null,
                level == null ? null : in.say("Sebagian telah dilaksanakan", "Partly carried out"), n(score), n(score),
                List.of(), n(gain), List.of(), claimed, null, List.of(),
                claimed == null ? List.of() : List.of(answer("agency", claimed.level(), null)),
                missing, "PermenPANRB 14/2014", Confidence.CONFIRMED));
    }

    private IndicatorResult number(String code, String title, String part, String value, String score, String gain) {
        return new IndicatorResult(code, title, part, n("20"), Status.NATIONAL, null, n(value), null, n(score), n(score),
                List.of(), n(gain), List.of(), new Mark(null, n("75.5")), new Mark(null, n(value)),
                List.of(because(code + " nilai", 3, "m1")),
                List.of(new AnswerGiven("agency", null, n("75.5"), null, List.of()),
                        new AnswerGiven("assessor", null, n("72"), null, List.of()),
                        new AnswerGiven("national", null, n(value), null, List.of("m1"))),
                List.of(), "PermenPANRB 14/2014", Confidence.CONFIRMED);
    }

    private static Mark level(String level) {
        return new Mark(level, null);
    }

    private static AnswerGiven answer(String by, String level, String note, String... evidence) {
        return new AnswerGiven(by, level, null, note, List.of(evidence));
    }

    private Because because(String rule, int line, String... evidence) {
        return new Because(rule, "1-manajemen-perubahan/1.1-tim-reformasi-birokrasi.drl", line,
                in.say("Cakupan unsur menentukan tingkat.", "Coverage decides the level."), List.of(evidence));
    }
}
