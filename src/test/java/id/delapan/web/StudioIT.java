package id.delapan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A rule broken and repaired in the studio, its impact seen, published, and an agency evaluated by it. */
@Execution(ExecutionMode.SAME_THREAD)
class StudioIT {
    private static final double PATIENCE = 60_000;
    private static final String FILE = "/rules/mini-2020?file=1-satu/1.1-tim.drl";
    private static final String DOSSIER = """
            {"format": "delapan/dossier/1", "instrument": "mini-2020", "year": 2021,
             "agency": {"id": "kab-a", "name": "Kabupaten A", "kind": "regency"},
             "documents": [{"id": "d1", "type": "sk-tim", "formal": false, "validFrom": "2020-01-01", "validUntil": "2022-12-31"}],
             "coverages": [{"id": "c1", "subject": "pegawai.dilatih", "done": 11, "total": 20}],
             "measures": [{"id": "m1", "key": "mutu-layanan", "value": 81.5}, {"id": "m2", "key": "opini-umum", "level": "Baik"}]}
            """;

    @TempDir
    private static Path folder;

    private static Serving serving;
    private static long id;

    @BeforeAll
    static void open() {
        serving = Serving.in(folder, List.of(Path.of("fixtures/good-rules")));
        id = Serving.json(serving.ask("POST", "/api/evaluations", DOSSIER.getBytes(StandardCharsets.UTF_8))).at("/evaluation/id").asLong();
    }

    @AfterAll
    static void close() {
        serving.close();
    }

    /** Each test begins without a draft. */
    @AfterEach
    void drop() {
        serving.ask("DELETE", "/api/packs/mini-2020/draft", null);
    }

    private static LocatorAssertions that(Page page, String selector) {
        return PlaywrightAssertions.assertThat(page.locator(selector));
    }

    /** On a busy machine. */
    private static final LocatorAssertions.ContainsTextOptions LONG = new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);

    private static void ready(Page page) {
        page.waitForSelector("#studio[data-problems]", new Page.WaitForSelectorOptions().setTimeout(PATIENCE));
    }

    /** Replaces a text in the editor, as somebody would who types it. */
    private static void type(Page page, String old, String now) {
        page.evaluate("""
                ([old, now]) => {
                  const editor = window.ace.edit(document.getElementById("editor"));
                  editor.find(old, { caseSensitive: true, wrap: true });
                  editor.focus();
                  if (editor.getSelectedText() !== old) throw new Error("not there: " + old);
                }""", List.of(old, now));
        page.keyboard().insertText(now);
    }

    @Test
    void aRuleIsBrokenRepairedWeighedPublishedAndEvaluates() {
        try (Browser browser = new Browser(serving)) {
            Page page = browser.open(FILE, Look.USUAL);
            ready(page);
            that(page, "#problems").containsText("Tidak ada masalah");
            that(page, "#sentences").containsText("berlaku pada tahun evaluasi");

            type(page, "formal, inForce", "formal, inForse");
            that(page, "#problems").containsText("inForse", LONG);
            that(page, ".studio-wrong").hasCount(1);
            that(page, ".ace_gutter-cell .ace_error, .ace_gutter-cell.ace_error").hasCount(1);
            that(page, "#sentences.stale").hasCount(1);
            page.keyboard().press("Control+s");
            that(page, "#saved").containsText("tersimpan, revisi", LONG);
            that(page, "#cases").containsText("Belum dapat dijalankan", LONG);
            page.locator("#problems button.place").first().click();
            assertThat(page.evaluate("window.ace.edit(document.getElementById('editor')).getCursorPosition().row")).isEqualTo(7);
            page.locator("#publish").click();
            that(page, "#proof").containsText("Belum dapat diterbitkan", LONG);
            that(page, "#publish-now").isDisabled();
            Browser.picture(page, "studio-refused");
            Browser.usable(page);
            page.locator("#publish-dialog button[value='']").click();
            browser.refused(422);

            type(page, "formal, inForse", "inForce");
            that(page, "#problems").containsText("Tidak ada masalah", LONG);
            that(page, ".studio-wrong").hasCount(0);
            page.keyboard().press("Control+s");
            that(page, "#cases").containsText("semuanya sesuai", LONG);
            Browser.picture(page, "studio-repaired");

            page.locator("#publish").click();
            that(page, "#proof").containsText("semuanya sesuai", LONG);
            that(page, "#impact").containsText("Kabupaten A", LONG);
            Browser.picture(page, "studio-publish");
            Browser.usable(page);
            page.locator("#publish-now").click();
            that(page, "#publish-dialog").isVisible();
            page.locator("#reason").fill("Keputusan tidak harus formal");
            page.locator("#publish-now").click();
            page.waitForURL(Pattern.compile(".*/rules/mini-2020/versions"));
            that(page, "#versions tbody tr").hasCount(2);
            that(page, "#versions tbody tr:first-child").containsText("Keputusan tidak harus formal");

            assertThat(Serving.json(serving.ask("POST", "/api/evaluations/" + id + "/again", null, "If-Match", "1")).path("rules").asText())
                    .isEqualTo("mini-2020 2");
            looks(browser);
            page.locator("button[data-restore='1']").click();
            page.locator("#reason").fill("Ternyata harus formal");
            page.locator("#restore-dialog button.primary").click();
            that(page, "#versions tbody tr").hasCount(3);
        }
    }

    private static void looks(Browser browser) {
        browser.looks("/rules", "rules");
        browser.looks("/rules/mini-2020/versions", "versions");
        browser.looks("/rules/mini-2020/compare?from=1&to=2", "differences");
        browser.looks("/rules/mini-2020/versions/1?file=1-satu/1.1-tim.drl", "old-version");
        for (Look look : Look.ALL) {
            Page page = browser.open(FILE, look);
            ready(page);
            Browser.picture(page, "studio-" + look);
            Browser.fits(page);
            if (look.equals(Look.USUAL) || look.equals(Look.PHONE)) {
                Browser.usable(page);
            }
            page.context().close();
        }
    }

    @Test
    void whoSavesSecondSeesWhatTheOtherWroteAndChooses() {
        try (Browser browser = new Browser(serving)) {
            String file = "/rules/mini-2020?file=1-satu/1.2-mutu.drl";
            Page one = browser.open(file, Look.USUAL);
            Page other = browser.open(file, Look.USUAL);
            ready(one);
            ready(other);

            type(one, "// ", "// Satu. ");
            one.keyboard().press("Control+s");
            that(one, "#saved").containsText("tersimpan, revisi 1", LONG);
            type(other, "// ", "// Dua. ");
            other.keyboard().press("Control+s");
            that(other, "#conflict").containsText("setempat", LONG);
            Browser.picture(other, "studio-conflict");
            Browser.usable(other);
            other.locator("#conflict .actions button").nth(1).click();
            that(other, "#saved").containsText("tersimpan, revisi 2", LONG);
            browser.refused(409);

            assertThat(new String(serving.ask("GET", "/api/packs/mini-2020/draft/files/1-satu/1.2-mutu.drl", null).body(),
                    StandardCharsets.UTF_8)).contains("// Dua. ").doesNotContain("// Satu. ");
        }
    }
}
