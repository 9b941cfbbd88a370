package id.delapan.web;

import id.delapan.model.Lang;
import io.javalin.http.Context;

/**
 * Who asks, and in which language.
 *
 * @param name of the account; of the one person where there are no accounts
 * @param csrf what a page must send back with a change; null for one without session
 * @param token what proves the session; null likewise
 */
public record Caller(String name, Role role, Lang lang, String csrf, String token) {
    private static final String KEY = "caller";

    /** The one who asks for this. */
    static Caller of(Context ctx) {
        return ctx.attribute(KEY);
    }

    /** Keeps it with what is asked. */
    void keep(Context ctx) {
        ctx.attribute(KEY, this);
    }

    /** Whether it may do what asks for a role. */
    public boolean may(Role asked) {
        return role.may(asked);
    }

    @Override
    public String toString() {
        return name;
    }
}
