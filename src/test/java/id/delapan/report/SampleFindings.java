package id.delapan.report;

import static id.delapan.report.SampleAssessment.n;

import id.delapan.model.Assessment.Finding;
import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Assessment.Recommendation;
import id.delapan.model.Indicator.Severity;
import java.util.ArrayList;
import java.util.List;

/** The findings and recommendations of {@link SampleAssessment}: every kind and severity. */
final class SampleFindings {
    private final SampleAssessment in;
    private final List<Finding> all = new ArrayList<>();

    SampleFindings(SampleAssessment in) {
        this.in = in;
        raised("P1.1.a", FindingKind.ASSESSOR_ABOVE_EVIDENCE, Severity.LOW,
                in.say("Asesor menilai A, bukti mendukung B", "The assessor says A, the evidence supports B"), "d1");
        missing("P1.1.b", "rencana-kerja-tim-rb", in.say("Rencana kerja Tim Reformasi Birokrasi", "Work plan of the reform team"));
        missing("P1.1.c", "rencana-kerja-tim-rb", in.say("Rencana kerja Tim Reformasi Birokrasi", "Work plan of the reform team"));
        missing("P1.1.c", "laporan-monev-tim-rb", in.say("Laporan monitoring Tim Reformasi Birokrasi", "Monitoring report of the team"));
        all.add(new Finding(id(), "P1.2.a", FindingKind.RULE, "kedaluwarsa", null, Severity.HIGH,
                in.say("Road map 2015-2019 hanya berlaku sampai 31 Desember 2019 " + SampleAssessment.BIDI,
                        "Road map 2015-2019 was valid only until 31 December 2019 " + SampleAssessment.BIDI),
                in.say("Ditetapkan dengan dokumen formal yang berlaku pada tahun evaluasi (PermenPANRB 14/2014, LKE A.I.2.a)",
                        "Adopted by a formal document in force in the evaluation year (PermenPANRB 14/2014, LKE A.I.2.a)"),
                in.say("Pemutakhiran belum dijadwalkan", "The renewal was not scheduled"),
                in.say("Program perubahan berjalan tanpa acuan", "The change programme runs without a reference"),
                List.of("d2"), "P1.2.a temuan kedaluwarsa"));
        raised("P1.2.a", FindingKind.CLAIM_ABOVE_EVIDENCE, Severity.MEDIUM,
                in.say("Instansi menyatakan Ya, bukti mendukung Tidak", "The agency says Ya, the evidence supports Tidak"), "d2");
        raised("P1.2.a", FindingKind.EVIDENCE_INTEGRITY, Severity.MEDIUM,
                SampleAssessment.SCRIPT + SampleAssessment.ESCAPE + " " + SampleAssessment.LONG_WORD, "d2");
        below("P3.1.a", Severity.MEDIUM, "1.98");
        below("P4.1.a", Severity.MEDIUM, "1.53");
        below("P5.1.a", Severity.HIGH, "8.30");
        below("P7.1.a", Severity.HIGH, "7.83");
        missing("P2.1.a", "peta-peraturan", in.say("Peta peraturan yang tidak harmonis", "Map of conflicting regulations"));
        missing("P7.1.a", "rencana-kerja-tim-rb", in.say("Rencana kerja Tim Reformasi Birokrasi", "Work plan of the reform team"));
        raised(null, FindingKind.EVIDENCE_INTEGRITY, Severity.LOW,
                in.say("Dokumen p1 tidak dirujuk oleh jawaban mana pun", "Document p1 is referred to by no answer"), "p1");
    }

    List<Finding> all() {
        return List.copyOf(all);
    }

    List<Recommendation> recommendations() {
        String[][] texts = {
            {"H2.1", "10.81", "Agar bupati menindaklanjuti hasil survei persepsi korupsi", "Act on the corruption perception survey"},
            {"P5.1.a", "8.3002", "Agar BKPSDM menyusun analisis jabatan dan beban kerja seluruh jabatan pada tahun berjalan",
                "Have the personnel agency complete the job and workload analysis this year"},
            {"P7.1.a", "7.8252", "Agar inspektorat menerapkan pengendalian gratifikasi di seluruh perangkat daerah",
                "Apply gratuity control in every regional office"},
            {"H1.1", "5.99", "Agar Bappeda menyempurnakan pohon kinerja", "Complete the performance tree"},
            {"P2.1.a", "5", "Agar bagian hukum memetakan peraturan yang tidak harmonis", "Map the conflicting regulations"},
            {"P6.1.a", "2.6227", "Agar pimpinan terlibat sejak penyusunan rencana strategis", "Involve leaders from the strategic plan on"},
            {"P3.1.a", "1.98", "Agar bagian organisasi mengevaluasi seluruh perangkat daerah", "Review every regional office"},
            {"P8.1.a", "1.960852380952", "Agar unit layanan menetapkan standar pelayanan", "Adopt service standards"},
            {"P4.1.a", "1.5325", "Agar bagian organisasi melengkapi peta proses bisnis", "Complete the business process map"},
            {"P1.2.a", "1.25", "Agar pimpinan instansi memperbarui road map untuk periode berjalan", "Renew the road map for the current period"},
            {"P1.1.c", "0.833333333333", SampleAssessment.FORMULA + " " + SampleAssessment.SCRIPT, SampleAssessment.FORMULA},
            {"P1.2.d", "0", "Agar seluruh unit organisasi dilibatkan dalam penyusunan road map", "Involve all units in drafting the road map"}
        };
        List<Recommendation> list = new ArrayList<>();
        for (String[] text : texts) {
            int priority = list.size() + 1;
            List<String> findings = all.stream().filter(f -> text[0].equals(f.indicator())).map(Finding::id).toList();
            list.add(new Recommendation("R" + priority, findings, text[0], in.say(text[2], text[3]), n(text[1]), priority));
        }
        return List.copyOf(list);
    }

    private String id() {
        return "F" + (all.size() + 1);
    }

    private void raised(String indicator, FindingKind kind, Severity severity, String condition, String evidence) {
        all.add(new Finding(id(), indicator, kind, null, null, severity, condition, null, null, null, List.of(evidence), null));
    }

    private void below(String indicator, Severity severity, String points) {
        all.add(new Finding(id(), indicator, FindingKind.BELOW_TOP, null, null, severity,
                in.say("Sebagian telah dilaksanakan", "Partly carried out"),
                in.say("Seluruhnya dilaksanakan (PermenPANRB 14/2014)", "All carried out (PermenPANRB 14/2014)"), null,
                in.say("Berkurang " + points.replace('.', ',') + " poin", points + " points lost"), List.of(), null));
    }

    private void missing(String indicator, String key, String label) {
        all.add(new Finding(id(), indicator, FindingKind.MISSING_EVIDENCE, key, label, Severity.MEDIUM,
                in.say(label + " tidak ada di antara bukti", label + " is not among the evidence"), "PermenPANRB 14/2014", null,
                null, List.of(), null));
    }
}
