package id.delapan.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The page of one agency in a browser. */
@Execution(ExecutionMode.SAME_THREAD)
class AgencyIT {
    private static final double PATIENCE = 60_000;
    private static final int MOST_STOPS = 60;

    @TempDir
    private Path folder;

    private Serving serving;
    private Browser browser;

    @BeforeEach
    void open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        serving = Serving.in(folder);
        browser = new Browser(serving);
    }

    @AfterEach
    void close() {
        try {
            browser.close();
        } finally {
            serving.close();
        }
    }

    /** Takes a dossier in and gives the address of its page. */
    private String taken(String dossier) throws Exception {
        Path file = Path.of("fixtures", dossier);
        long id = Serving.json(serving.ask("POST", "/api/evaluations?file=" + file.getFileName(), Files.readAllBytes(file)))
                .at("/evaluation/id").asLong();
        return "/evaluations/" + id;
    }

    private static Locator opened(Page page, String code) {
        Locator indicator = page.locator("[id='" + code + "']");
        indicator.locator("summary").first().click();
        indicator.locator("form.entry").first().waitFor();
        return indicator;
    }

    private static Locator answer(Locator indicator, String by, String level) {
        return indicator.locator("form.answers[data-item*='\"" + by + "\"'] input[name=level][value='" + level + "']");
    }

    @Test
    void aQuestionIsExplainedAnAnswerMovesTheIndexAndTheEvaluationIsLockedAndReopened() throws Exception {
        Page page = browser.open(taken("bps-2014.json"), Look.USUAL);
        Locator index = page.locator(".result .figure");
        assertThat(index).hasText("60,86");

        Locator indicator = opened(page, "P1.1.b");
        assertThat(indicator).containsText("Dasar");
        answer(indicator, "assessor", "D").check();
        assertThat(page.locator("#saving")).hasText("Tersimpan · versi 2");
        assertThat(index).not().hasText("60,86");
        assertThat(page.locator("#moved")).containsText("P1.1.b");
        assertThat(indicator.locator("summary .level").first()).hasText("D");
        answer(indicator, "assessor", "B").check();
        assertThat(page.locator("#saving")).hasText("Tersimpan · versi 3");

        page.locator("#lock").click();
        page.locator("#lock-dialog button.primary").click();
        assertThat(page.locator(".badge.final")).isVisible();
        assertThat(page.locator("#saving")).containsText("Final");
        page.locator("#reopen").click();
        page.locator("#reason").fill("Bukti baru diterima");
        page.locator("#reopen-dialog button.primary").click();
        assertThat(page.locator("#lock")).isVisible();
        page.locator("#past summary").click();
        assertThat(page.locator("#past")).containsText("Bukti baru diterima");
        assertThat(page.locator("#past")).containsText("P1.1.b · Asesor: D");
    }

    @Test
    void whatIsTriedIsShownAndNotKeptUntilAllOfItIs() throws Exception {
        Page page = browser.open(taken("bps-2014.json"), Look.USUAL);
        Locator index = page.locator(".result .figure");
        page.locator("#try").click();
        Locator indicator = opened(page, "P1.1.b");
        answer(indicator, "assessor", "D").check();

        assertThat(page.locator(".result .tag")).containsText("tidak disimpan");
        assertThat(page.locator("#saving")).containsText("1 percobaan");
        assertThat(index).not().hasText("60,86");
        Browser.picture(page, "agency-trying");
        page.locator("#discard").click();
        assertThat(index).hasText("60,86");
        assertThat(Serving.json(serving.ask("GET", "/api/evaluations/1", null)).at("/evaluation/head").asInt()).isEqualTo(1);

        answer(indicator, "assessor", "A").check();
        assertThat(page.locator("#saving")).containsText("1 percobaan");
        page.locator("#keep").click();
        assertThat(page.locator("#saving")).hasText("Tersimpan · versi 2");
        assertThat(page.locator(".result .tag")).hasText("Estimasi");
    }

    @Test
    void anAnswerIsFoundAndChangedByKeyboardAlone() throws Exception {
        Page page = browser.open(taken("bps-2014.json"), Look.USUAL);
        tabTo(page, ".skip");
        page.keyboard().press("Enter");
        tabTo(page, "#filter [name=search]");
        page.keyboard().type("P1.1.b");
        tabTo(page, "[id='P1.1.b'] > summary");
        page.keyboard().press("Enter");
        page.locator("[id='P1.1.b'] form.entry").first().waitFor();
        tabTo(page, "form.answers[data-item*='\"assessor\"'] [name=level]");
        page.keyboard().press("ArrowRight");

        assertThat(page.locator("#saving")).hasText("Tersimpan · versi 2");
    }

    /** Goes on by the tabulator, as far as a few indicators, past things that each show that they are where one is. */
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < MOST_STOPS; i++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).as(selector).isNotEqualTo("none");
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
        }
        throw new AssertionError("not to be reached: " + selector);
    }

    @Test
    void evidenceIsEnteredAndWhatIsWrongIsSaidBesideIt() throws Exception {
        Page page = browser.open(taken("rekaan-campuran.json"), Look.USUAL);
        Locator indicator = opened(page, "P1.1.a");
        Locator expected = indicator.locator(".expected[data-key='tim-rb.unsur-terwakili']");
        expected.locator(".add").click();
        Locator form = expected.locator("form.entry");
        form.locator("[name=done]").fill("12");
        assertThat(page.locator("#saving")).containsText("belum lengkap");
        form.locator("[name=total]").fill("9");

        assertThat(form.locator("label:has([name=done]) .error")).not().isEmpty();
        assertThat(form.locator("[name=done]")).hasAttribute("aria-invalid", "true");
        browser.refused(422);
        Browser.usable(page);
        form.locator("[name=total]").fill("12");
        assertThat(page.locator("#saving")).hasText("Tersimpan · versi 2");
        assertThat(form.locator("[aria-invalid]")).hasCount(0);
        assertThat(indicator.locator("summary .row").first()).containsText("1 jenis bukti belum ada");
        Browser.picture(page, "agency-entered");
    }

    @Test
    void whoIsSecondIsToldWhoWasFirstAndLosesNothing() throws Exception {
        String path = taken("bps-2014.json");
        Page first = browser.open(path, Look.USUAL);
        Page second = browser.open(path, Look.USUAL);
        answer(opened(first, "P1.1.b"), "assessor", "D").check();
        assertThat(first.locator("#saving")).hasText("Tersimpan · versi 2");

        answer(opened(second, "P1.1.c"), "assessor", "D").check();
        assertThat(second.locator("#conflict")).containsText("setempat");
        assertThat(second.locator("#conflict")).containsText("P1.1.c");
        browser.refused(409);
        Browser.picture(second, "agency-conflict");
        second.locator("#conflict button.primary").click();

        assertThat(second.locator("#saving")).hasText("Tersimpan · versi 3");
        String dossier = new String(serving.ask("GET", "/api" + path + "/dossier", null).body(), StandardCharsets.UTF_8);
        assertThat(dossier).containsPattern(answered("P1.1.b")).containsPattern(answered("P1.1.c"));
    }

    private static Pattern answered(String code) {
        return Pattern.compile("\"" + Pattern.quote(code) + "\",\\s*\"by\": \"assessor\",\\s*\"level\": \"D\"");
    }

    @Test
    void itIsUsableInEveryLook() throws Exception {
        String path = taken("rekaan-zona.yaml");
        browser.looks(path, "agency-rekaan-zona");
        browser.looks(path + "/again", "agency-again");
    }

    @Test
    void anotherYearIsUsableInEveryLook() throws Exception {
        taken("compare/rekaan-tahunan-2016.yaml");
        browser.looks(taken("compare/rekaan-tahunan-2017.yaml") + "/comparison", "agency-comparison");
    }

    @Test
    @Tag("soak")
    void everyKindOfInstrumentIsUsableInEveryLook() throws Exception {
        browser.looks(taken("bps-2014.json"), "agency-bps-2014");
        String mixed = taken("rekaan-campuran.json");
        browser.looks(mixed, "agency-rekaan-campuran");
        browser.looks(mixed + "#P1.2.d", "agency-opened");
        String units = taken("rekaan-berunit.yaml");
        browser.looks(units, "agency-rekaan-berunit");
        browser.looks(units + "?unit=dinas-a", "agency-unit");
        taken("compare/rekaan-tahunan-2016.yaml");
        browser.looks(taken("compare/rekaan-tahunan-2017.yaml"), "agency-second-year");
    }
}
