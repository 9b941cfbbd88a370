package id.delapan.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.delapan.store.Action;
import id.delapan.web.page.AccountsPage;
import id.delapan.workbench.Accounts;
import id.delapan.workbench.Accounts.Account;
import id.delapan.workbench.Json;
import id.delapan.workbench.Refused;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Accounts, for administrators; and everybody's own. */
final class AccountRoutes {
    private static final String ONE = "/api/accounts/{name}";

    private final Accounts accounts;
    private final Audit audit;

    AccountRoutes(Accounts accounts, Audit audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    /** An account to open. */
    record New(String name, String role, String password) {}

    /** Another role. */
    record Other(String role) {}

    /** Another password; of the own account also the one until now. */
    record Secret(String old, String password) {}

    void on(RoutesConfig routes) {
        routes.get("/account", ctx -> Shown.page(ctx, "account", "account", Caller.of(ctx).name()), Role.VIEWER);
        routes.get("/accounts", ctx -> Shown.page(ctx, "accounts", "accounts", new AccountsPage(accounts.list())), Role.ADMINISTRATOR);
        routes.get("/api/account", this::own, Role.VIEWER);
        routes.put("/api/account/password", this::ownPassword, Role.VIEWER);
        routes.get("/api/accounts", ctx -> ctx.json(accounts.list()), Role.ADMINISTRATOR);
        routes.post("/api/accounts", this::add, Role.ADMINISTRATOR);
        routes.put(ONE + "/role", this::role, Role.ADMINISTRATOR);
        routes.put(ONE + "/password", this::password, Role.ADMINISTRATOR);
        routes.delete(ONE, this::close, Role.ADMINISTRATOR);
    }

    private void own(Context ctx) {
        Caller caller = Caller.of(ctx);
        ObjectNode body = Json.mapper().createObjectNode();
        ctx.json(body.put("name", caller.name()).put("role", caller.role().word()));
    }

    private void ownPassword(Context ctx) {
        Account account = accounts.get(Caller.of(ctx).name());
        Secret secret = Asked.body(ctx, Secret.class);
        if (accounts.known(account.name(), secret.old()).isEmpty()) {
            audit.failed(ctx, account.name(), Action.PASSWORD_FAILED);
            throw new Refused(Refused.Kind.UNUSABLE, "password-old-wrong");
        }
        accounts.password(account.name(), account.step(), secret.password(), account.name());
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void add(Context ctx) {
        New asked = Asked.body(ctx, New.class);
        ctx.status(HttpStatus.CREATED);
        answer(ctx, accounts.add(asked.name(), asked.role(), asked.password(), Caller.of(ctx).name()));
    }

    private void role(Context ctx) {
        Other asked = Asked.body(ctx, Other.class);
        answer(ctx, accounts.role(ctx.pathParam("name"), Asked.version(ctx), asked.role(), Caller.of(ctx).name()));
    }

    private void password(Context ctx) {
        Secret asked = Asked.body(ctx, Secret.class);
        answer(ctx, accounts.password(ctx.pathParam("name"), Asked.version(ctx), asked.password(), Caller.of(ctx).name()));
    }

    private void close(Context ctx) {
        answer(ctx, accounts.close(ctx.pathParam("name"), Asked.version(ctx), Caller.of(ctx).name()));
    }

    private static void answer(Context ctx, Account account) {
        Asked.tag(ctx, account.step());
        ctx.json(account);
    }
}
