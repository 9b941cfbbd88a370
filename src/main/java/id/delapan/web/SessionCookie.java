package id.delapan.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;

/** The cookie by which a browser proves its session. No script sees it and no other site makes a browser send it. */
final class SessionCookie {
    private static final String NAME = "delapan-session";

    private final boolean secure;

    SessionCookie(boolean secure) {
        this.secure = secure;
    }

    /** Browsers let nobody but this very host set a cookie that is called so. */
    private String name() {
        return secure ? "__Host-" + NAME : NAME;
    }

    Optional<String> of(Context ctx) {
        return Optional.ofNullable(ctx.cookie(name()));
    }

    void set(Context ctx, String token) {
        put(ctx, token, -1);
    }

    void clear(Context ctx) {
        put(ctx, "", 0);
    }

    private void put(Context ctx, String value, int seconds) {
        ctx.cookie(new Cookie(name(), value, "/", seconds, secure, true, null, SameSite.STRICT));
    }
}
