package id.delapan.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.delapan.Evaluator;
import id.delapan.store.Database;
import id.delapan.store.Store;
import id.delapan.store.StoreException;
import id.delapan.workbench.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Whether the program and its database are there, for whoever watches over them. */
final class StatusRoutes {
    private static final int UNAVAILABLE = 503;

    private final Store store;
    private final Database database;

    StatusRoutes(Store store, Database database) {
        this.store = store;
        this.database = database;
    }

    void on(RoutesConfig routes) {
        routes.get("/api/status", this::status, Role.ANYONE);
    }

    private void status(Context ctx) {
        boolean reachable = reachable();
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("program", Evaluator.program());
        body.putObject("database").put("kind", database.kind()).put("reachable", reachable);
        ctx.status(reachable ? 200 : UNAVAILABLE).json(body);
    }

    private boolean reachable() {
        try {
            return store.read(h -> h.createQuery("select 1").mapTo(Integer.class).one()) == 1;
        } catch (StoreException e) {
            return false;
        }
    }
}
