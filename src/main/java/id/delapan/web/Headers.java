package id.delapan.web;

import io.javalin.http.Context;

/** What every answer tells the browser: run, show and send nothing but our own. */
final class Headers {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String NO_DEVICES = "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
            + " magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), usb=()";
    private static final String ONLY_ENCRYPTED = "max-age=31536000";

    private Headers() {}

    /** @param secure whether what is asked comes encrypted, and never shall otherwise */
    static void set(Context ctx, boolean secure) {
        Language.keep(ctx);
        if (secure) {
            ctx.header("Strict-Transport-Security", ONLY_ENCRYPTED);
        }
        ctx.header("Permissions-Policy", NO_DEVICES);
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "same-origin");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        if (ctx.res().getHeader("Cache-Control") == null) {
            ctx.header("Cache-Control", "no-store");
        }
    }
}
