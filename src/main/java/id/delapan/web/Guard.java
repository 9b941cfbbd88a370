package id.delapan.web;

import id.delapan.workbench.Refused;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Set;

/**
 * Stands before everything that is asked where there are no accounts: only this machine is answered, by its own name, and a
 * page of somewhere else cannot make a browser change anything.
 */
final class Guard {
    private static final Set<HandlerType> HARMLESS = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
    private static final String SOMEBODY = "setempat";

    private Guard() {}

    /** Lets through what may pass. */
    static void check(Context ctx) {
        String host = ctx.host() == null ? "" : ctx.host().replaceFirst(":\\d+$", "");
        if (!Set.of("localhost", "127.0.0.1", "[::1]").contains(host)) {
            throw new Refused(Refused.Kind.FORBIDDEN, "host-foreign", host);
        }
        if (!HARMLESS.contains(ctx.method())) {
            sameSite(ctx);
        }
        new Caller(SOMEBODY, Role.ADMINISTRATOR, Language.of(ctx), null).keep(ctx);
    }

    /** Refuses a change that a page of another site asks for. */
    static void sameSite(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        String origin = ctx.header("Origin");
        if (site != null && !OWN_SITES.contains(site) || origin != null && !origin.equals(ctx.scheme() + "://" + ctx.host())) {
            throw new Refused(Refused.Kind.FORBIDDEN, "site-foreign", origin == null ? site : origin);
        }
    }
}
