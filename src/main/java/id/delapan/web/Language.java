package id.delapan.web;

import id.delapan.model.Lang;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Set;

/** The language asked for: {@code ?lang=}, else the cookie, else Indonesian. */
final class Language {
    static final String NAME = "lang";

    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

    private Language() {}

    static Lang of(Context ctx) {
        String asked = ctx.queryParam(NAME);
        return "en".equals(asked == null ? ctx.cookie(NAME) : asked) ? Lang.EN : Lang.ID;
    }

    /** Keeps in the browser what a page was asked for in. */
    static void keep(Context ctx) {
        String asked = ctx.queryParam(NAME);
        if (asked != null && Set.of("id", "en").contains(asked) && !ctx.path().startsWith("/api/")) {
            Cookie cookie = new Cookie(NAME, asked, "/", YEAR_SECONDS, false, true);
            cookie.setSameSite(SameSite.LAX);
            ctx.cookie(cookie);
        }
    }
}
