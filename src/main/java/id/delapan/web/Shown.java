package id.delapan.web;

import id.delapan.web.page.Frame;
import id.delapan.web.page.Pages;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers with a page. */
final class Shown {
    private Shown() {}

    /** A page, or a piece of one, from the template of this name. */
    static void page(Context ctx, String template, String active, Object page) {
        ctx.html(Pages.render(template, frame(ctx, active), page));
    }

    /** What every page is given. */
    static Frame frame(Context ctx, String active) {
        Caller caller = Caller.of(ctx);
        return caller == null
                ? new Frame(Language.of(ctx), active, "", Set.of(), null)
                : new Frame(caller.lang(), active, caller.name(), roles(caller), caller.csrf());
    }

    private static Set<String> roles(Caller caller) {
        return Arrays.stream(Role.values()).filter(caller::may).map(Role::word).collect(Collectors.toSet());
    }
}
