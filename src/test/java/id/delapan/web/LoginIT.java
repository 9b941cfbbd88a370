package id.delapan.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Coming in, going out and looking after accounts in a browser. */
@Execution(ExecutionMode.SAME_THREAD)
class LoginIT {
    @TempDir
    private static Path folder;

    private static Guarded guarded;
    private static Browser browser;

    @BeforeAll
    static void open() {
        guarded = Guarded.in(folder);
        browser = new Browser(guarded.serving());
    }

    @AfterAll
    static void close() {
        try {
            browser.close();
        } finally {
            guarded.close();
        }
    }

    private static Page entered(String role, String path) {
        Page page = browser.open(path, Look.USUAL);
        enter(page, role, Guarded.password(role));
        return page;
    }

    private static void enter(Page page, String role, String password) {
        page.locator("#name").fill(Guarded.name(role));
        page.locator("#password").fill(password);
        page.locator("main button").click();
    }

    @Test
    void leadsBackToWhatWasAskedForAndOut() {
        Page page = browser.open("/follow-ups?status=open", Look.USUAL);
        assertThat(page.locator("h1")).hasText("Masuk");
        enter(page, "viewer", "salah");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("tidak benar");
        assertThat(page.locator("#name")).hasValue(Guarded.name("viewer"));
        browser.refused(401);

        enter(page, "viewer", Guarded.password("viewer"));
        assertThat(page).hasURL(Pattern.compile(".*/follow-ups\\?status=open$"));
        assertThat(page.locator(".who")).hasText(Guarded.name("viewer"));
        assertThat(page.locator("a[href='/accounts']")).hasCount(0);

        page.locator(".menu form button").click();
        assertThat(page).hasURL(Pattern.compile(".*/login$"));
        page.goBack();
        page.reload();
        assertThat(page.locator("h1")).hasText("Masuk");
    }

    @Test
    void whatOneMayNotIsSaidOnAPage() {
        Page page = entered("viewer", "/accounts");

        assertThat(page.locator("h1")).hasText("Tidak dapat dilakukan");
        assertThat(page.locator("main")).containsText("administrator");
        browser.refused(403);
    }

    @Test
    void administratorsOpenChangeAndCloseAccounts() {
        Page page = entered("administrator", "/accounts");
        page.locator("#name").fill("budi");
        page.locator("#role").selectOption("evaluator");
        page.locator("#password").fill("tujuh kucing hijau");
        page.locator("#again").fill("tujuh kucing merah");
        page.locator("main .primary").click();
        assertThat(page.locator(".form-card .error")).containsText("tidak sama");
        page.locator("#again").fill("tujuh kucing hijau");
        page.locator("main .primary").click();

        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText("budi"));
        assertThat(row).containsText("evaluator");
        row.locator("summary").click();
        row.locator("select").selectOption("rule-editor");
        row.locator("form").first().locator("button").click();
        assertThat(row.locator("td").first()).hasText("penyunting aturan");
        row.locator("summary").click();
        row.locator(".danger").click();
        assertThat(row.locator(".badge")).hasText("ditutup");

        page.navigate(guarded.serving().address() + "events?action=account-add&subject=account/budi");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText(Guarded.name("administrator"));
    }

    @Test
    void everybodyChangesTheirOwnPassword() {
        Page page = entered("rule-editor", "/account");
        page.locator("#old").fill("salah");
        page.locator("#password").fill("delapan meja kayu");
        page.locator("#again").fill("delapan meja kayu");
        page.locator("main .primary").click();
        assertThat(page.locator(".error")).containsText("tidak benar");
        browser.refused(400);
        Browser.usable(page);
        page.locator("#old").fill(Guarded.password("rule-editor"));
        page.locator("main .primary").click();

        assertThat(page.locator("h1")).hasText("Masuk");
        enter(page, "rule-editor", "delapan meja kayu");
        assertThat(page.locator(".who")).hasText(Guarded.name("rule-editor"));
    }

    @Test
    void looksRightEverywhere() throws Exception {
        browser.looks("/login", "login");
        try (Serving alone = Serving.in(Files.createTempDirectory(folder, "alone")); Browser other = new Browser(alone)) {
            alone.ask("POST", "/api/accounts", "{\"name\": \"siti\", \"role\": \"administrator\", \"password\": \"tujuh kucing hijau\"}".getBytes());
            other.looks("/accounts", "accounts");
            other.looks("/events", "events");
            other.looks("/account", "account");
        }
    }
}
