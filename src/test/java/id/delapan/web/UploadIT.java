package id.delapan.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Files handed in in a browser, from an empty store to the published figure. */
@Execution(ExecutionMode.SAME_THREAD)
class UploadIT {
    private static final Path REAL = Path.of("fixtures/worksheets/lke-rb-bps-2014.xlsx");

    @TempDir
    private Path folder;

    @Test
    void fromNothingToThePublishedFigure() {
        try (Serving serving = Serving.in(folder); Browser browser = new Browser(serving)) {
            browser.looks("/", "overview-empty");
            Page page = browser.open("/", Look.USUAL);
            page.setInputFiles("#files", REAL);
            Locator file = page.locator("#uploads > li");

            assertThat(file.locator(".problems")).containsText("LKE!J6");
            assertThat(file.locator("select[name=by]")).isFocused();
            browser.refused(422);
            Browser.usable(page);
            Browser.picture(page, "upload-unsaid");
            file.locator("select[name=by]").selectOption("assessor");
            file.locator("form button").click();

            assertThat(file.locator(".state")).containsText("Badan Pusat Statistik: 60,86, predikat B");
            Browser.picture(page, "upload-done");
            Page overview = browser.open("/", Look.USUAL);
            Locator row = overview.locator("table.overview tbody tr");
            assertThat(row.locator("td").nth(2)).hasText("60,86");
            assertThat(row.locator("td").nth(3)).hasText("B");
            browser.looks("/", "overview-one");
            row.locator("a").click();
            assertThat(overview).hasURL(Pattern.compile(".*/evaluations/1"));
            assertThat(overview.locator("h1")).hasText("Badan Pusat Statistik");
        }
    }

    @Test
    void severalAtOnceEachWithItsOwnProblems() {
        try (Serving serving = Serving.in(folder); Browser browser = new Browser(serving)) {
            Page page = browser.open("/", Look.PHONE);
            page.setInputFiles("#files", new FilePayload[] {
                file("a.json", "{\"format\": \"delapan/dossier/1\", \"year\": 2014, \"agency\": {\"id\": \"x\", \"name\": \"X\", \"kind\": \"agency\"},"
                        + "\n\"answers\": [{\"indicator\": \"P1.1.a\", \"by\": \"assessor\", \"level\": \"Z\"}], \"instrument\": \"lke-2014\"}"),
                file("<img src=x onerror=alert(1)>.txt", "x"),
                file("b.json", "{\"format\": \"delapan/dossier/1\", \"year\": 2014, \"agency\": {\"id\": \"y\", \"name\": \"<b>Y</b>\","
                        + " \"kind\": \"agency\"}, \"instrument\": \"lke-2014\", \"answers\": [{\"indicator\": \"P1.1.a\", \"by\": \"assessor\", \"level\": \"C\"}]}")});

            assertThat(page.locator("#uploads > li").nth(0)).containsText("a.json:2");
            assertThat(page.locator("#uploads > li").nth(1)).containsText(".xlsx");
            assertThat(page.locator("#uploads > li").nth(2)).containsText("<b>Y</b>: 0.00");
            assertThat(page.locator("#uploads img")).hasCount(0);
            browser.refused(422);
            Browser.usable(page);
            Browser.fits(page);
            Browser.picture(page, "upload-several");
            page.locator("#uploads > li").nth(0).getByText("Put this file aside").click();
            assertThat(page.locator("#uploads > li")).hasCount(2);
        }
    }

    @Test
    void oneThatIsThereBecomesTheNextVersionIfWished() {
        try (Serving serving = Serving.in(folder); Browser browser = new Browser(serving)) {
            Page page = browser.open("/", Look.USUAL);
            Locator files = page.locator("#uploads > li");
            page.setInputFiles("#files", Path.of("fixtures/bps-2014.json"));
            assertThat(files).containsText("60,86");
            page.setInputFiles("#files", Path.of("fixtures/bps-2014.json"));
            assertThat(files.nth(1)).containsText("sudah ada");
            browser.refused(409);
            Browser.picture(page, "upload-there");

            files.nth(1).getByText("Jadikan versi berikutnya").click();

            assertThat(files.nth(1)).containsText("60,86");
            assertThat(serving.ask("GET", "/api/evaluations/1", null).headers().firstValue("ETag")).hasValue("\"2\"");
        }
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8));
    }
}
