package id.delapan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The Chromium of this machine, looking at a workbench. Whatever its console calls an error, whatever a page throws and
 * whatever it asks of another place fails the test when the browser is closed. It belongs to one thread: tests that use it are
 * marked {@code @Execution(ExecutionMode.SAME_THREAD)}.
 */
public final class Browser implements AutoCloseable {
    private static final List<Path> PLACES = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    /** What comes after several of its kind from the same template: looking at it again finds nothing new, and takes minutes. */
    private static final List<String> REPEATED = List.of(".part:nth-of-type(n+5)", "tbody tr:nth-of-type(n+25)", ".finding:nth-of-type(n+8)",
            ".remedy:nth-of-type(n+8)", ".area ~ .area ~ .area");

    /** Asks for what is violated alone: much quicker than to be told what is well, too. */
    private static final String GRAVE = """
            async repeated => (await axe.run({ exclude: repeated.map(each => [each]) }, { resultTypes: ["violations"] })).violations
              .filter(rule => ["serious", "critical"].includes(rule.impact))
              .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.target} ${node.failureSummary}`))""";

    private static final int HEIGHT = 900;
    private static final int HIGHEST_PICTURE = 3000;
    private static final double PATIENCE_MILLIS = 60_000;

    private final Playwright playwright = Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final List<String> errors = Collections.synchronizedList(new ArrayList<>());
    private final com.microsoft.playwright.Browser chromium;
    private final String address;

    /** Opens it to look at one workbench. */
    public Browser(Serving serving) {
        address = serving.address();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Path place = PLACES.stream().filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new IllegalStateException("these tests need the Debian package chromium"));
        chromium = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(place)
                .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
    }

    /** A page that shows a path such as {@code /rules}, in a window of its own without memory. */
    public Page open(String path, Look look) {
        BrowserContext window = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(look.width(), HEIGHT)
                .setColorScheme(look.scheme())
                .setAcceptDownloads(true));
        window.addCookies(List.of(new Cookie("lang", look.lang()).setUrl(address)));
        window.setDefaultTimeout(PATIENCE_MILLIS);
        Page page = window.newPage();
        page.onConsoleMessage(this::listen);
        page.onPageError(error -> errors.add(error));
        page.onRequest(request -> {
            if (!request.url().startsWith(address) && !request.url().matches("(?:blob|data|about):.*")) {
                errors.add("asked of another place: " + request.url());
            }
        });
        page.navigate(address + path.substring(1));
        return page;
    }

    private void listen(ConsoleMessage message) {
        if (message.type().equals("error")) {
            errors.add(message.text() + " " + message.location());
        }
    }

    /** The console told of an answer with this status, as it does of every refusal: that was meant to happen. */
    public void refused(int status) {
        assertThat(errors.removeIf(error -> error.contains("status of " + status))).as("refused with " + status).isTrue();
    }

    /** Fails on what keeps people from using a page: what axe calls serious or critical. */
    public static void usable(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        assertThat((List<?>) page.evaluate(GRAVE, REPEATED)).as("axe: " + page.url()).isEmpty();
    }

    /** Fails on what reaches beyond the window sideways. */
    public static void fits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("wider than the window: " + page.url()).isEqualTo(true);
    }

    /**
     * Opens a path in every look: each must fit, and those two that between them have every width, colour and language must be
     * usable; its pictures are called {@code name}.
     */
    public void looks(String path, String name) {
        for (Look look : Look.ALL) {
            Page page = open(path, look);
            picture(page, name + "-" + look);
            fits(page);
            if (look.equals(Look.USUAL) || look.equals(Look.PHONE)) {
                usable(page);
            }
            page.context().close();
        }
    }

    /** Keeps a picture of a page for a person to look at; of a long one its beginning. */
    public static void picture(Page page, String name) {
        int width = page.viewportSize().width;
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(width, Math.max(HEIGHT, Math.min(height, HIGHEST_PICTURE)));
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        page.setViewportSize(width, HEIGHT);
    }

    @Override
    public void close() {
        playwright.close();
        assertThat(errors).as("what the console called an error").isEmpty();
    }
}
