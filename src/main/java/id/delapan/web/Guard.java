package id.delapan.web;

import id.delapan.model.Wording;
import id.delapan.web.page.Frame;
import id.delapan.workbench.Accounts;
import id.delapan.workbench.Refused;
import id.delapan.workbench.Sessions;
import id.delapan.workbench.Sessions.Session;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;

/**
 * Stands before everything that is asked. Where there are no accounts only this machine is answered, by its own name. Where there
 * are, each asks for what its role may. Never can a page of somewhere else make a browser change anything.
 */
final class Guard {
    private static final Set<HandlerType> HARMLESS = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> OF_PROXIES = Set.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Via");
    private static final String BEARER = "Bearer ";
    private static final int LARGEST_FORM = 4096;

    private final Access access;
    private final Sessions sessions;
    private final Allowance allowance;
    private final SessionCookie cookie;

    Guard(Access access, Sessions sessions, Allowance allowance) {
        this.access = access;
        this.sessions = sessions;
        this.allowance = allowance;
        this.cookie = new SessionCookie(access.secure());
    }

    /** Lets through what may pass. */
    void check(Context ctx) {
        host(ctx);
        boolean changes = !HARMLESS.contains(ctx.method());
        if (changes) {
            sameSite(ctx);
        }
        Role asked = role(ctx);
        if (!access.accounts()) {
            new Caller(Accounts.SOMEBODY, Role.ADMINISTRATOR, Language.of(ctx), null, null).keep(ctx);
        } else if (asked == Role.ANYONE) {
            spend(ctx, network(ctx));
        } else {
            known(ctx, asked, changes);
        }
    }

    private void known(Context ctx, Role asked, boolean changes) {
        String header = ctx.header("Authorization");
        Optional<String> bearer = Optional.ofNullable(header).filter(h -> h.startsWith(BEARER)).map(h -> h.substring(BEARER.length()));
        Optional<String> token = header == null ? cookie.of(ctx) : bearer;
        Optional<Session> found = token.flatMap(sessions::find);
        spend(ctx, found.map(Session::account).orElseGet(() -> network(ctx)));
        Session session = found.orElseThrow(() -> {
            ctx.header("WWW-Authenticate", "Bearer");
            return new Refused(Refused.Kind.UNKNOWN_CALLER, header != null || token.isPresent() ? "session-over" : "login-needed");
        });
        Caller caller = new Caller(session.account(), Role.of(session.role()), Language.of(ctx), session.csrf(), session.token());
        caller.keep(ctx);
        if (changes && bearer.isEmpty() && !same(session.csrf(), csrf(ctx))) {
            throw new Refused(Refused.Kind.FORBIDDEN, "csrf-wrong");
        }
        if (!caller.may(asked)) {
            throw new Refused(Refused.Kind.FORBIDDEN, "role-missing", role(caller.role()), role(asked));
        }
    }

    private static Wording role(Role role) {
        return Frame.both("role." + role.word());
    }

    /** The role that what is asked for demands; nothing is done that demands none. A HEAD is answered without asking anything. */
    private static Role role(Context ctx) {
        if (ctx.method() == HandlerType.HEAD) {
            return Role.ANYONE;
        }
        return ctx.routeRoles().stream().map(Role.class::cast).findFirst()
                .orElseThrow(() -> new Refused(Refused.Kind.FORBIDDEN, "role-missing", "–", "–"));
    }

    private void host(Context ctx) {
        String host = ctx.host() == null ? "" : ctx.host();
        if (!access.accounts() && OF_PROXIES.stream().anyMatch(name -> ctx.header(name) != null)) {
            throw new Refused(Refused.Kind.FORBIDDEN, "proxy-unexpected");
        }
        // With keys of its own the server has held the name against the certificate.
        boolean own = access.proxied() ? host.equalsIgnoreCase(access.name())
                : access.keys() != null || OWN_NAMES.contains(host.replaceFirst(":\\d+$", ""));
        if (!own) {
            throw new Refused(Refused.Kind.FORBIDDEN, "host-foreign", host);
        }
    }

    /** Refuses a change that a page of another site asks for. */
    private void sameSite(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        String origin = ctx.header("Origin");
        if (site != null && !OWN_SITES.contains(site) || origin != null && !origin.equals(access.scheme() + "://" + ctx.host())) {
            throw new Refused(Refused.Kind.FORBIDDEN, "site-foreign", origin == null ? site : origin);
        }
    }

    private String network(Context ctx) {
        return "@" + Remote.network(Remote.address(ctx, access));
    }

    private void spend(Context ctx, String who) {
        if (!allowance.take(who)) {
            ctx.header("Retry-After", "1");
            throw new Refused(Refused.Kind.TOO_OFTEN, "too-often", 1);
        }
    }

    /** What scripts send as a header and the forms of pages as a field. */
    private static String csrf(Context ctx) {
        String header = ctx.header("X-Delapan-CSRF");
        long length = ctx.req().getContentLengthLong();
        return header == null && ctx.isFormUrlencoded() && length >= 0 && length <= LARGEST_FORM ? ctx.formParam("csrf") : header;
    }

    private static boolean same(String right, String given) {
        return given != null
                && MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
