package id.delapan.authoring.impact;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.authoring.impact.PackDiff.Difference;
import id.delapan.authoring.impact.PackDiff.Kind;
import id.delapan.dossier.DossierReader;
import id.delapan.engine.Engine;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Agency;
import id.delapan.model.Lang;
import id.delapan.report.Golden;
import id.delapan.rules.Packs;
import id.delapan.rules.RulePack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PackDiffTest {
    private static final Path GOLDEN = Path.of("src/test/resources/id/delapan/authoring/impact");

    @TempDir
    private static Path folder;

    private static RulePack changed;

    @BeforeAll
    static void change() throws IOException {
        changed = Packs.read(List.of(ChangedPack.into(folder))).get(0);
    }

    @Test
    void namesEveryChangeOnceAndNothingElse() {
        List<Difference> differences = PackDiff.between(Pack.rules(), changed, Lang.ID);

        assertThat(differences).containsExactly(
                new Difference(Kind.WEIGHT, "P6.1", "2", "3"),
                new Difference(Kind.WEIGHT, "P6.2", "4", "3"),
                new Difference(Kind.SCALE, "skala A/B/C/D", "A = 1; B = 0,67; C = 0,33; D = 0; all → A; most → B; few → C; none → D",
                        "A = 1; B = 0,6; C = 0,33; D = 0; all → A; most → B; few → C; none → D"),
                new Difference(Kind.GATE, "P1.2.b bergantung pada P1.2.a", "bernilai nol bila nol", null),
                new Difference(Kind.WORDING, "P1.2.a, temuan kedaluwarsa",
                        "tinggi\nRoad map {document.number} hanya berlaku sampai {document.validUntil}\nProgram perubahan berjalan tanpa acuan",
                        "rendah\nRoad map {document.number} hanya berlaku sampai {document.validUntil}\nProgram perubahan berjalan tanpa acuan"),
                new Difference(Kind.WORDING, "P1.2.a, saran Tidak",
                        "Agar pimpinan instansi menetapkan road map lima tahunan yang mencakup delapan area perubahan",
                        "Agar pimpinan instansi menyusun road map lima tahunan yang mencakup delapan area perubahan"),
                rule(differences), oneCase(differences));
        assertThat(rule(differences).removed()).singleElement().asString().contains("0,55");
        assertThat(rule(differences).added()).singleElement().asString().contains("0,7");
        assertThat(oneCase(differences).where())
                .isEqualTo("1-manajemen-perubahan/1.2-road-map.cases.yaml: Road map formal yang masih berlaku bernilai Ya");
        assertThat(oneCase(differences).added()).singleElement().asString().contains("2024-12-31");
    }

    private static Difference rule(List<Difference> all) {
        return all.stream().filter(d -> d.kind() == Kind.RULE && d.where().equals("P5.4.d Ya")).findFirst().orElseThrow();
    }

    private static Difference oneCase(List<Difference> all) {
        return all.stream().filter(d -> d.kind() == Kind.CASE).findFirst().orElseThrow();
    }

    @Test
    void samePackHasNoDifference() {
        assertThat(PackDiff.between(Pack.rules(), Pack.rules(), Lang.EN)).isEmpty();
    }

    @Test
    void onlyTheLinesThatDifferAreShown() {
        Difference d = new Difference(Kind.CASE, "x", "a\nb\nc\nc", "a\nB\nc");

        assertThat(d.removed()).containsExactly("b", "c");
        assertThat(d.added()).containsExactly("B");
        assertThat(new Difference(Kind.CASE, "x", null, "a\nb").added()).containsExactly("a", "b");
        assertThat(new Difference(Kind.CASE, "x", null, "a\nb").removed()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void readsWell(Lang lang) throws IOException {
        String suffix = lang.name().toLowerCase(Locale.ROOT);
        Impact impact = impact("Badan Pusat Statistik", lang);
        List<Difference> differences = PackDiff.between(Pack.rules(), changed, lang);

        Golden.check(GOLDEN.resolve("impact_" + suffix + ".txt"), ImpactText.of(impact, differences, lang));
        Golden.check(GOLDEN.resolve("impact_" + suffix + ".json"), ImpactJson.of(impact, differences));
    }

    @Test
    void thePageHoldsTheSameAndNoMarkupOfOthers() throws IOException {
        Impact impact = impact("<script>alert(1)</script>", Lang.ID);
        String page = ImpactHtml.of(impact, PackDiff.between(Pack.rules(), changed, Lang.ID), Lang.ID);

        assertThat(page).contains("60,86", "&lt;script&gt;", "P5.4.d Ya", "skala A/B/C/D").doesNotContain("<script");
        assertThat(page).contains(impact.agencies().get(0).after().display());
        assertThat(page).doesNotContain("http://", "https://", "src=");
    }

    private static Impact impact(String name, Lang lang) {
        Path fixture = Path.of("fixtures/bps-2014.json");
        Dossier d = DossierReader.read(fixture, fixture.toString()).dossier();
        Dossier named = new Dossier(d.instrument(), new Agency("bps", name, d.agency().kind()), d.year(), d.answers(),
                d.documents(), d.coverages(), d.measures(), d.practices());
        return Impact.of(Pack.engine(), new Engine(changed), List.of(named), new Options(false, lang));
    }
}
