package id.delapan.web;

import id.delapan.model.Lang;
import io.javalin.http.Context;

/** The language asked for: {@code ?lang=}, else the cookie, else Indonesian. */
final class Language {
    static final String NAME = "lang";

    private Language() {}

    static Lang of(Context ctx) {
        String asked = ctx.queryParam(NAME);
        return "en".equals(asked == null ? ctx.cookie(NAME) : asked) ? Lang.EN : Lang.ID;
    }
}
