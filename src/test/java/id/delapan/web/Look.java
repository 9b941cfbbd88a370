package id.delapan.web;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** How a page is looked at: how wide, light or dark, in which language. */
public record Look(int width, ColorScheme scheme, String lang) {
    /** A desk, light, Indonesian: how most see it. */
    public static final Look USUAL = new Look(1280, ColorScheme.LIGHT, "id");

    /** A phone, dark, English. */
    public static final Look PHONE = new Look(390, ColorScheme.DARK, "en");

    /** Every width, language and colour, each with each other once. */
    public static final List<Look> ALL = List.of(
            USUAL, PHONE, new Look(1280, ColorScheme.DARK, "en"), new Look(390, ColorScheme.LIGHT, "id"));

    @Override
    public String toString() {
        return lang + "-" + width + (scheme == ColorScheme.DARK ? "-dark" : "-light");
    }
}
