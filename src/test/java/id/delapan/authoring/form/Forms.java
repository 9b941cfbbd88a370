package id.delapan.authoring.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.authoring.Mini;
import id.delapan.model.Problem;
import id.delapan.rules.RulePack;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Forms for the mini pack, one for each way of proof. */
final class Forms {
    static final RulePack MINI = Mini.pack();

    static final String DOCUMENT = """
            pack: mini-2020
            subarea: {code: S1}
            indicator:
              code: S1.c
              title: "Pedoman \\"kerja\\" tim"
              scale: Y/T
              basis: "Contoh 1/2020, butir 5"
              criteria: {Ya: {id: "Ada", en: "There is one"}, Tidak: "Belum ada"}
              recommend: {Tidak: "Agar pimpinan menetapkan pedoman"}
            proof:
              document: {key: pedoman-tim, label: {id: "Pedoman kerja tim", en: "Working guideline"}}
            """;

    static final String COVERAGE = """
            pack: mini-2020
            subarea: {code: S1}
            indicator:
              code: S1.c
              title: "Rapat diikuti anggota"
              scale: A/B/C/D
              basis: "Contoh 1/2020, butir 5"
              criteria: {A: "Semua", B: "Banyak", C: "Sedikit", D: "Belum"}
              recommend: {B: "Agar ditambah", C: "Agar diperluas", D: "Agar dimulai"}
            proof:
              coverage:
                key: tim.anggota-hadir
                label: "Anggota tim yang hadir"
                unit: "orang"
                report: {key: notula-tim, label: "Notula rapat tim"}
            """;

    static final String LEVELS = """
            pack: mini-2020
            subarea: {code: S1}
            indicator:
              code: S1.c
              title: "Tim berapat berkala"
              scale: A/B/C/D
              basis: "Contoh 1/2020, butir 5"
              gates: [{parent: S1.a, kind: zero}]
              criteria: {A: "Bulanan", B: "Triwulanan", C: "Sesekali", D: "Belum"}
              recommend: {B: "Agar bulanan", C: "Agar lebih sering", D: "Agar dimulai"}
            proof:
              measure:
                key: jumlah-rapat
                levels: {A: 12, B: 4, C: 1}
                report: {key: laporan-tim}
            """;

    static final String FEWER = """
            pack: mini-2020
            subarea: {code: S1}
            indicator:
              code: S1.c
              title: "Surat dijawab cepat"
              scale: A/B/C/D
              basis: "Contoh 1/2020, butir 5"
              criteria: {A: "Sehari", B: "Tiga hari", C: "Sepekan", D: "Lebih lama"}
              recommend: {B: "Agar dipercepat", C: "Agar dipercepat", D: "Agar dipercepat"}
            proof:
              measure: {key: hari-menjawab, label: "Lama menjawab surat", unit: "hari", range: [0, 90], lower: true, levels: {A: 1, B: 2.5, C: 7}}
            """;

    static final String VALUE = """
            pack: mini-2020
            subarea: {code: S3, title: "Kepuasan tamu & warga", weight: 25, area: S}
            weights: {S1: 50, S2: 25, S2.a: 17.5, S2.b: 7.5}
            indicator:
              code: S3.a
              title: "Indeks kepuasan"
              scale: 0-100
              basis: "Contoh 1/2020, butir 6"
              gates: [{parent: S1.b, kind: multiply}]
              recommend: {below: "Agar layanan diperbaiki"}
            proof:
              measure: {key: indeks-kepuasan, label: "Indeks kepuasan", range: [25, 90]}
            """;

    private static final Map<String, NewIndicator> MADE = new ConcurrentHashMap<>();

    private Forms() {}

    /** The indicator of a form that must be free of faults. */
    static NewIndicator made(String form) {
        NewIndicator known = MADE.get(form);
        if (known != null) {
            return known;
        }
        Problems problems = new Problems();
        NewIndicator made = NewIndicator.of(new Source("formulir.yaml", form), List.of(MINI), problems);
        assertThat(problems.list()).isEmpty();
        MADE.put(form, made);
        return made;
    }

    /** What is wrong with a form. */
    static List<Problem> problems(String form) {
        Problems problems = new Problems();
        assertThat(NewIndicator.of(new Source("formulir.yaml", form), List.of(MINI), problems)).isNull();
        return problems.list();
    }

    /** A form with a snippet, which it holds once, replaced. */
    static String edited(String form, String snippet, String replacement) {
        assertThat(form.split(Pattern.quote(snippet), -1)).as(snippet).hasSize(2);
        return form.replace(snippet, replacement);
    }
}
