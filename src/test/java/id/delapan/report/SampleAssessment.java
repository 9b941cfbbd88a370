package id.delapan.report;

import id.delapan.model.Assessment;
import id.delapan.model.Assessment.EvidenceItem;
import id.delapan.model.Assessment.Index;
import id.delapan.model.Assessment.InstrumentRef;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Assessment.PartResult;
import id.delapan.model.Assessment.Receipt;
import id.delapan.model.Dossier.Agency;
import id.delapan.model.Dossier.Kind;
import id.delapan.model.Lang;
import id.delapan.model.Term;
import java.math.BigDecimal;
import java.util.List;

/** One assessment made by hand, with an example of everything a report may meet, hostile texts included. */
public final class SampleAssessment {
    static final String SCRIPT = "<script>alert(1)</script>";
    static final String FORMULA = "=1+1";
    static final String ESCAPE = "\u001b[31mmerah\u001b[0m\u0007\u009b2J";
    static final String BIDI = "\u202efdp.exe\u202c \u2066isolate\u2069\u200f";
    static final String LONG_WORD = "Pertanggungjawabanpenyelenggaraanpemerintahandaerah".repeat(4);
    static final String WIDE = "e\u0301valuasi 評価 \ud83d\udcc4";

    private final Lang lang;

    private SampleAssessment(Lang lang) {
        this.lang = lang;
    }

    public static Assessment in(Lang lang) {
        return new SampleAssessment(lang).build();
    }

    private Assessment build() {
        SampleIndicators indicators = new SampleIndicators(this);
        SampleFindings findings = new SampleFindings(this);
        return new Assessment(
                Assessment.FORMAT,
                new InstrumentRef("lke-2014", "1",
                        say("Lembar Kerja Evaluasi Reformasi Birokrasi 2014", "Bureaucratic Reform Evaluation Worksheet 2014"),
                        "PermenPANRB 14/2014, diubah dengan PermenPANRB 30/2018", null),
                new Agency("contoh", "Pemerintah Kabupaten Contoh\u202e", Kind.REGENCY),
                2021,
                new Options(false, lang),
                new Index(n("52.304166666667"), "52,30", "CC", say("cukup", "fair"), n("48.1"), n("66.754166666667"),
                        n("71.25"), n("39.5")),
                List.of(
                        say("Tahun 2021 di luar masa berlaku instrumen (2014 sampai 2019).",
                                "Year 2021 is outside the instrument's validity (2014 to 2019)."),
                        say("Berkas menyebut ", "The dossier mentions ") + ESCAPE + " " + SCRIPT),
                parts(),
                indicators.all(),
                findings.all(),
                findings.recommendations(),
                evidence(),
                new Receipt("delapan 0.1.0", "sha256:" + "0f1e2d3c4b5a6978".repeat(4), "sha256:" + "a1b2c3d4e5f60718".repeat(4)));
    }

    /** The text in the language of this sample. */
    String say(String id, String en) {
        return lang == Lang.ID ? id : en;
    }

    static BigDecimal n(String figure) {
        return new BigDecimal(figure);
    }

    private List<PartResult> parts() {
        return List.of(
                part("component", "P", say("Proses", "Process"), "60", "29.104166666667", "40.25", "25.5",
                        area("P1", say("Manajemen perubahan", "Change management"), "5", "3.325619047619", "4.5", "2.1",
                                sub("P1.1", say("Tim reformasi birokrasi", "Reform team"), "2.5", "1.6675"),
                                sub("P1.2", say("Road map reformasi birokrasi", "Reform road map"), "2.5", "1.658119047619")),
                        area("P2", say("Penataan peraturan perundang-undangan", "Legislation"), "5", "0", "2.5", null,
                                sub("P2.1", say("Harmonisasi", "Harmonisation"), "5", "0")),
                        area("P3", say("Penataan dan penguatan organisasi", "Organisation"), "6", "4.02", null, "3",
                                sub("P3.1", say("Evaluasi organisasi", "Review of the organisation"), "6", "4.02")),
                        area("P4", say("Penataan tata laksana", "Business process"), "5", "3.4675", "5", "1",
                                sub("P4.1", say("Proses bisnis dan SOP", "Processes and procedures"), "5", "3.4675")),
                        area("P5", say("Penataan sistem manajemen SDM", "Human resource management"), "15", "6.6998", "9", "6",
                                sub("P5.1", say("Kebutuhan pegawai", "Staffing needs"), "15", "6.6998")),
                        area("P6", say("Penguatan akuntabilitas", "Accountability"), "6", "3.3773", "5", "3",
                                sub("P6.1", say("Keterlibatan pimpinan", "Leadership involvement"), "6", "3.3773")),
                        area("P7", say("Penguatan pengawasan", "Supervision"), "12", "4.1748", "9", "6",
                                sub("P7.1", say("Gratifikasi", "Gratuities"), "12", "4.1748")),
                        area("P8", say("Peningkatan kualitas pelayanan publik", "Public service quality"), "6", "4.039147619048",
                                "5.25", "4.4",
                                sub("P8.1", say("Standar pelayanan", "Service standards"), "6", "4.039147619048"))),
                part("component", "H", say("Hasil", "Results"), "40", "23.2", "31", "14",
                        part("result", "H1", say("Kapasitas dan akuntabilitas kinerja", "Capacity and accountability"), "20", "14.01",
                                null, null),
                        part("result", "H2", LONG_WORD, "20", "9.19", null, null)));
    }

    private static PartResult area(
            String code, String title, String weight, String score, String claimed, String supported, PartResult... parts) {
        return part("area", code, title, weight, score, claimed, supported, parts);
    }

    private static PartResult sub(String code, String title, String weight, String score) {
        return part("subarea", code, title, weight, score, null, null);
    }

    private static PartResult part(String kind, String code, String title, String weight, String score, String claimed,
            String supported, PartResult... parts) {
        return new PartResult(kind, code, title, n(weight), n(score), claimed == null ? null : n(claimed),
                supported == null ? null : n(supported), List.of(parts));
    }

    private List<EvidenceItem> evidence() {
        return List.of(
                new EvidenceItem("c1", Term.Kind.COVERAGE, "road-map.unit-dilibatkan",
                        say("Unit organisasi yang dilibatkan dalam penyusunan road map", "Units involved in drafting the road map"),
                        say("9 dari 12 unit organisasi", "9 of 12 units")),
                new EvidenceItem("d1", Term.Kind.DOCUMENT, "sk-tim-rb",
                        say("Keputusan pembentukan Tim Reformasi Birokrasi", "Decision establishing the reform team"),
                        "Keputusan Bupati 188/1/KEP/2021, 4 Januari 2021"),
                new EvidenceItem("d2", Term.Kind.DOCUMENT, "road-map-rb",
                        say("Road map reformasi birokrasi", "Bureaucratic reform road map"),
                        SCRIPT + " " + BIDI + " " + FORMULA + " " + WIDE),
                new EvidenceItem("m1", Term.Kind.MEASURE, "sakip", say("Nilai SAKIP", "SAKIP score"), "70,05 (2021)"),
                new EvidenceItem("p1", Term.Kind.PRACTICE, "petugas-hadir",
                        say("Petugas layanan berada di loket pada jam layanan", "Staff at the counter during service hours"),
                        say("teramati", "observed")));
    }
}
