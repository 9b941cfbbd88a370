package id.delapan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The agencies of a year in a browser: as many as the country has. */
@Execution(ExecutionMode.SAME_THREAD)
class OverviewIT {
    private static final int AGENCIES = 700;
    /** What is wished for is a fifth of it; machines that build do other things too. */
    private static final double MOST_MILLIS = 500;
    private static final int TIMES = 9;

    @TempDir
    private static Path folder;

    private static Serving serving;
    private static Browser browser;

    @BeforeAll
    static void fill() {
        Season.fill(folder, AGENCIES);
        serving = Serving.in(folder);
        browser = new Browser(serving);
    }

    @AfterAll
    static void close() {
        browser.close();
        serving.close();
    }

    private static List<String> shown(Page page, int column) {
        return page.locator("table.overview tbody tr:not([hidden]) > :nth-child(" + column + ")" + (column == 2 ? " a" : "")).allTextContents();
    }

    @Test
    void everyLook() {
        browser.looks("/?q=suka", "overview");
    }

    @Test
    void sortsByWhatItsHeadingSays() {
        Page page = browser.open("/", Look.USUAL);
        Locator agency = page.locator("th[scope=col]").nth(1);

        agency.getByRole(AriaRole.BUTTON).click();

        List<String> names = shown(page, 2);
        assertThat(agency.getAttribute("aria-sort")).isEqualTo("ascending");
        assertThat(names).hasSize(AGENCIES).isSorted();
        agency.getByRole(AriaRole.BUTTON).click();
        assertThat(shown(page, 2)).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(agency.getAttribute("aria-sort")).isEqualTo("descending");
    }

    @Test
    void filtersByGradeKindAndWordsAndKeepsThemInTheAddress() {
        Page page = browser.open("/", Look.USUAL);

        page.locator(".distribution [data-grade=BB]").click();
        page.locator("select[name=kind]").selectOption("regency");
        page.locator("input[name=q]").fill("suka");

        assertThat(shown(page, 5)).isNotEmpty().allMatch("BB"::equals);
        assertThat(shown(page, 3)).allMatch("Kabupaten"::equals);
        assertThat(shown(page, 2)).allMatch(name -> name.contains("Suka"));
        List<String> before = shown(page, 2);
        page.locator("a[data-language]").click();
        page.waitForLoadState();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(shown(page, 2)).isEqualTo(before);
        assertThat(page.locator("[data-figure=highest]").textContent()).isEqualTo(shown(page, 4).get(0));
        assertThat(page.url()).contains("grade=BB", "kind=regency", "q=suka").doesNotContain("lang");
    }

    @Test
    void nothingThatFitsIsSaid() {
        Page page = browser.open("/?q=tidakada", Look.USUAL);

        assertThat(page.locator("#none-such").isVisible()).isTrue();
        page.locator("#all-again").click();
        assertThat(shown(page, 2)).hasSize(AGENCIES);
    }

    @Test
    void theFiguresOfAllAreThoseTheServerTold() {
        Page page = browser.open("/", Look.USUAL);
        List<String> told = page.locator("[data-figure]").allTextContents();

        page.locator("input[name=q]").fill("suka");
        assertThat(page.locator("[data-figure]").allTextContents()).isNotEqualTo(told);
        page.locator("input[name=q]").fill("");

        assertThat(page.locator("[data-figure]").allTextContents()).isEqualTo(told);
        assertThat(serving.ask("GET", "/", null).body()).asString().contains(told);
    }

    @Test
    @Tag("soak")
    void staysFluid() {
        Page page = browser.open("/", Look.USUAL);
        double served = median(() -> {
            long start = System.nanoTime();
            serving.ask("GET", "/", null);
            return (System.nanoTime() - start) / 1e6;
        });
        double sorted = median(() -> millis(page, "document.querySelectorAll('th button')[1].click()"));
        double searched = median(() -> millis(page,
                "const q = document.querySelector('[name=q]'); q.value = q.value ? '' : 'ma'; q.dispatchEvent(new Event('input', { bubbles: true }))"));
        System.out.printf("%d agencies: page served in %.1f ms, sorted in %.1f ms, searched in %.1f ms%n", AGENCIES, served, sorted, searched);

        assertThat(List.of(served, sorted, searched)).allMatch(millis -> millis < MOST_MILLIS);
    }

    private interface Timed {
        double millis();
    }

    private static double median(Timed timed) {
        for (int i = 0; i < TIMES; i++) {
            timed.millis();
        }
        return IntStream.range(0, TIMES).mapToDouble(i -> timed.millis()).sorted().skip(TIMES / 2).findFirst().orElseThrow();
    }

    /** From doing something to having it painted. */
    private static double millis(Page page, String does) {
        return ((Number) page.evaluate("() => new Promise(done => { const start = performance.now(); " + does
                + "; requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))); })")).doubleValue();
    }
}
