package id.delapan.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheet that the pages about rule packs share. */
public final class PageStyles {
    private PageStyles() {}

    /** The text of the style sheet. */
    public static String css() {
        try (InputStream in = PageStyles.class.getResourceAsStream("page.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
