package id.delapan.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A recommendation followed up in a browser. */
@Execution(ExecutionMode.SAME_THREAD)
class FollowUpIT {
    @TempDir
    private static Path folder;

    private static Serving serving;
    private static Browser browser;

    @BeforeAll
    static void issue() throws Exception {
        serving = Serving.in(folder);
        browser = new Browser(serving);
        serving.ask("POST", "/api/evaluations", Files.readAllBytes(Path.of("fixtures/bps-2014.json")));
        serving.ask("POST", "/api/evaluations/1/lock", null, "If-Match", "\"1\"");
    }

    @AfterAll
    static void close() {
        try {
            browser.close();
        } finally {
            serving.close();
        }
    }

    @Test
    void isSaidDueThenDoneAndOnlyWithEvidence() {
        Page page = browser.open("/follow-ups?words=SAKIP", Look.ALL.get(0));
        Locator remedy = page.locator(".remedy").first();
        remedy.locator("summary").click();
        remedy.locator("[name=office]").fill("Inspektorat Utama");
        remedy.locator("[name=due]").fill(LocalDate.now().minusDays(3).toString());
        remedy.getByRole(AriaRole.BUTTON).click();

        assertThat(remedy.locator(".badge.high")).hasText("lewat 3 hari");
        assertThat(remedy.locator("[data-field=office]")).hasText("Inspektorat Utama");

        remedy.locator("summary").click();
        remedy.locator("[name=status]").selectOption("as-recommended");
        remedy.getByRole(AriaRole.BUTTON).click();
        assertThat(remedy.locator("output")).containsText("bukti");
        browser.refused(400);
        remedy.locator("[name=evidence]").fill("LHE SAKIP 2015");
        remedy.getByRole(AriaRole.BUTTON).click();

        assertThat(remedy.locator(".badge.done")).hasText("sesuai");
        assertThat(remedy.locator(".badge.high")).hasCount(0);
    }

    @Test
    void looksWell() {
        browser.looks("/follow-ups?words=pimpinan", "follow-ups");
    }
}
