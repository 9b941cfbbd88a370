package id.delapan.lhe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.delapan.Fixtures;
import id.delapan.lhe.content.Block.Heading;
import id.delapan.lhe.content.Block.Items;
import id.delapan.lhe.content.Block.Paragraph;
import id.delapan.lhe.content.Report;
import id.delapan.lhe.content.Span;
import id.delapan.lhe.template.Templates;
import id.delapan.model.Assessment;
import id.delapan.model.DossierException;
import id.delapan.model.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateFaultsTest {
    private static final Assessment SMALL = Fixtures.evaluate("bps-2014.json");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{{indeks}}|1:1: `indeks` bukan nama yang dapat dipakai di sini (mungkin maksudnya `index`?)",
        "a\\n  {{#areas}}{{titel}}{{/areas}}|2:13: `titel` bukan nama yang dapat dipakai di sini (mungkin maksudnya `title`?)",
        "{{title}}|1:1: `title` bukan nama yang dapat dipakai di sini",
        "{{.}}|1:1: `.` bukan nama yang dapat dipakai di sini",
        "{{index.getClass}}|1:1: `index.getClass` bukan nama yang dapat dipakai di sini",
        "{{areas}}|1:1: `areas` adalah daftar, bukan satu nilai",
        "x {{#open}}|1:3: bagian `open` tidak ditutup",
        "{{/open}}|1:1: bagian `open` ditutup, tetapi tidak pernah dibuka",
        "{{#open}}\\n{{#areas}}\\n{{/open}}{{/areas}}|3:1: bagian `open` ditutup di dalam bagian `areas` yang dibuka pada baris 2",
        "{{index|1:1: kurung kurawal ganda ini tidak ditutup dengan dua kurung kurawal",
        "{{{index}}}|1:1: `{{{` tidak boleh dipakai dalam templat",
        "{{&index}}|1:1: `{{&` tidak boleh dipakai dalam templat",
        "{{>annex}}|1:1: `{{>` tidak boleh dipakai dalam templat",
        "{{=<% %>=}}|1:1: `{{=` tidak boleh dipakai dalam templat",
        "a\\n\\n[[score]]|3:1: `score` bukan tabel atau grafik (mungkin maksudnya `scores`?)",
        "<b>tebal|1:1: HTML tidak boleh dipakai dalam templat",
        "a <img src=x>|1:3: HTML tidak boleh dipakai dalam templat",
        "lihat [sini](http://contoh.test)|1:7: tautan tidak boleh dipakai dalam templat; laporan tidak merujuk ke luar",
        "<http://contoh.test>|1:1: tautan tidak boleh dipakai dalam templat; laporan tidak merujuk ke luar",
        "[a]: http://contoh.test|1:1: tautan tidak boleh dipakai dalam templat; laporan tidak merujuk ke luar",
        "![x](file:///etc/passwd)|1:1: gambar tidak boleh dipakai dalam templat",
        "a `kode`|1:3: baris yang menjorok empat spasi atau diapit tanda petik terbalik tidak boleh dipakai dalam templat",
    })
    void saysWhatIsWrongAndWhere(String text, String message) throws IOException {
        write("closing.md", text.replace("\\n", "\n"));

        assertThat(problems()).startsWith(folder + "/closing.md:" + message);
        assertThat(problems().lines().filter(l -> !l.startsWith("    "))).hasSize(1);
    }

    @Test
    void saysEverythingAtOnceInFileOrder() throws IOException {
        write("annex.md", "{{a}}\n{{b}}\n[[c]]\n\n<p>");
        write("closing.md", "{{#d}}");
        write("penutup.md", "x");

        assertThat(problems().lines().filter(l -> !l.startsWith("    ")).map(l -> l.replaceFirst(".*/", "").replaceFirst(": .*", "")))
                .containsExactly("annex.md:1:1", "annex.md:2:1", "annex.md:3:1", "annex.md:5:1", "closing.md:1:1", "closing.md:1:1", "penutup.md");
        assertThat(problems()).contains("tidak ada bagian laporan yang bernama `penutup`");
    }

    @Test
    void refusesWhatIsNoTemplate() throws IOException {
        Files.write(folder.resolve("cover.md"), new byte[] {'a', '\n', (byte) 0xff, 0});
        write("areas.md", "x".repeat(256 * 1024 + 1));
        Path outside = Files.writeString(folder.resolveSibling("outside-" + System.nanoTime() + ".md"), "rahasia");
        Files.createSymbolicLink(folder.resolve("annex.md"), outside);
        Files.createDirectory(folder.resolve("closing.md"));

        assertThat(problems().lines().filter(l -> !l.startsWith("    "))).containsExactly(
                folder + "/annex.md: tautan (link) tidak boleh ada di dalam folder templat",
                folder + "/areas.md: templat lebih besar dari 256 KiB",
                folder + "/closing.md: ini folder, bukan berkas",
                folder + "/cover.md:2:1: mulai dari sini isi berkas bukan teks UTF-8");
        Files.delete(outside);
    }

    @Test
    void refusesAFolderWithoutTemplates() {
        assertThat(problems()).startsWith(folder + ": folder ini tidak memuat satu templat pun\n    nama berkas templat: cover, ");
        assertThat(problems(folder.resolve("none"))).startsWith(folder + "/none: berkas tidak ditemukan");
    }

    @Test
    void refusesWhatComesToTooMuch() throws IOException {
        String all = "{{#recommendations}}{{#areas}}{{#recommendations}}{{text}}{{text}}{{text}}{{text}}{{/recommendations}}{{/areas}}{{/recommendations}}";
        write("closing.md", all);
        Templates templates = templates(folder);

        DossierException refused = catchThrowableOfType(DossierException.class, () -> Lhe.report(SMALL, Order.PLAIN, templates));
        assertThat(refused.problems().get(0).in(Lang.ID)).startsWith(folder + "/closing.md: isi templat menjadi lebih dari 8 MiB");
    }

    @Test
    void anOfficeWordsItsReport() throws IOException {
        write("closing.md", """
                ## Demikian

                **{{agency}}** memperoleh *{{index}}*
                dari 100.  \ndi baris baru

                1. satu
                2. dua
                {{! catatan bagi penyusun }}
                """);
        Report report = Lhe.report(SMALL, Order.PLAIN, templates(folder));

        var closing = report.sections().stream().filter(s -> s.name().equals("closing")).findFirst().orElseThrow().blocks();
        assertThat(closing).containsExactly(
                new Heading(2, List.of(Span.plain("Demikian"))),
                new Paragraph(List.of(new Span("Badan Pusat Statistik", true, false), Span.plain(" memperoleh "), new Span("60,86", false, true),
                        Span.plain(" dari 100.\ndi baris baru"))),
                new Items(true, List.of(List.of(new Paragraph(List.of(Span.plain("satu")))), List.of(new Paragraph(List.of(Span.plain("dua")))))));
        assertThat(report.sections()).extracting(Report.Section::name).contains("cover", "annex");
    }

    @Test
    void theProgramsOwnTemplatesPass() {
        for (Lang lang : Lang.values()) {
            assertThat(Lhe.templates(null, null, lang).sections().keySet()).containsExactlyElementsOf(Templates.SECTIONS);
        }
    }

    private void write(String name, String text) throws IOException {
        Files.write(folder.resolve(name), text.getBytes(UTF_8));
    }

    private static Templates templates(Path from) {
        return Lhe.templates(from, from.toString(), Lang.ID);
    }

    private String problems() {
        return problems(folder);
    }

    private static String problems(Path from) {
        DossierException refused = catchThrowableOfType(DossierException.class, () -> templates(from));
        assertThat(refused).isNotNull();
        return String.join("\n", refused.problems().stream().map(p -> p.in(Lang.ID)).toList());
    }
}
