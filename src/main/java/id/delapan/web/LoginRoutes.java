package id.delapan.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.delapan.store.Action;
import id.delapan.web.page.LoginPage;
import id.delapan.workbench.Json;
import id.delapan.workbench.Refused;
import id.delapan.workbench.Sessions;
import id.delapan.workbench.Sessions.Session;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/** Coming in and going out, by page and by API. */
final class LoginRoutes {
    private final Logins logins;
    private final Sessions sessions;
    private final Audit audit;
    private final Access access;
    private final SessionCookie cookie;

    LoginRoutes(Logins logins, Sessions sessions, Audit audit, Access access) {
        this.logins = logins;
        this.sessions = sessions;
        this.audit = audit;
        this.access = access;
        this.cookie = new SessionCookie(access.secure());
    }

    /** Who comes in. */
    record Entry(String name, String password) {}

    void on(RoutesConfig routes) {
        routes.get("/login", this::page, Role.ANYONE);
        routes.post("/login", this::enter, Role.ANYONE);
        routes.post("/logout", this::leave, Role.VIEWER);
        routes.post("/api/login", this::token, Role.ANYONE);
        routes.post("/api/logout", this::end, Role.VIEWER);
    }

    private void page(Context ctx) {
        String next = LoginPage.inside(ctx.queryParam("next"));
        if (!access.accounts() || cookie.of(ctx).flatMap(sessions::find).isPresent()) {
            ctx.redirect(next, HttpStatus.SEE_OTHER);
        } else {
            Shown.page(ctx, "login", "", new LoginPage("", "", next));
        }
    }

    private void enter(Context ctx) {
        Asked.smallForm(ctx);
        String name = Optional.ofNullable(ctx.formParam("name")).orElse("");
        String next = LoginPage.inside(ctx.formParam("next"));
        try {
            Session session = logins.enter(ctx, name, ctx.formParam("password"));
            cookie.of(ctx).ifPresent(sessions::end);
            cookie.set(ctx, session.token());
            ctx.redirect(next, HttpStatus.SEE_OTHER);
        } catch (Refused e) {
            ctx.status(ProblemDetails.status(e.kind()));
            Shown.page(ctx, "login", "", new LoginPage(e.words().in(Language.of(ctx)), name, next));
        }
    }

    private void leave(Context ctx) {
        end(ctx);
        ctx.redirect("/login", HttpStatus.SEE_OTHER);
    }

    private void token(Context ctx) {
        Entry entry = Asked.body(ctx, Entry.class);
        Session session = logins.enter(ctx, entry.name(), entry.password());
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("token", session.token()).put("name", session.account()).put("role", session.role()).put("ends", session.endsAt());
        ctx.json(body);
    }

    private void end(Context ctx) {
        Caller caller = Caller.of(ctx);
        if (caller.token() != null) {
            sessions.end(caller.token());
            audit.done(ctx, caller.name(), Action.LOGOUT);
        }
        cookie.clear(ctx);
        ctx.status(HttpStatus.NO_CONTENT);
    }
}
