package id.delapan.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.delapan.report.Csv;
import id.delapan.store.Evaluations;
import id.delapan.store.Events;
import id.delapan.store.Store;
import id.delapan.web.page.EventWords;
import id.delapan.web.page.EventsPage;
import id.delapan.workbench.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The records of who did what, for administrators. */
final class EventRoutes {
    private static final int ON_A_PAGE = 100;
    private static final int MOST = 1_000;
    private static final int MOST_LINES = 100_000;

    private final Store store;

    EventRoutes(Store store) {
        this.store = store;
    }

    void on(RoutesConfig routes) {
        routes.get("/events", this::page, Role.ADMINISTRATOR);
        routes.get("/api/events", this::list, Role.ADMINISTRATOR);
        routes.get("/api/events.csv", this::csv, Role.ADMINISTRATOR);
    }

    private static Events.Filter filter(Context ctx) {
        return new Events.Filter(text(ctx, "by"), text(ctx, "action"), text(ctx, "subject"));
    }

    private static String text(Context ctx, String field) {
        String asked = ctx.queryParam(field);
        return asked == null ? "" : asked.strip();
    }

    private List<Events.Event> asked(Context ctx, int most) {
        String before = text(ctx, "before");
        long id = before.isEmpty() ? Long.MAX_VALUE : Asked.number(before, "before");
        return store.read(h -> Events.search(h, filter(ctx), id, most));
    }

    private void page(Context ctx) {
        List<Events.Event> found = asked(ctx, ON_A_PAGE + 1);
        Shown.page(ctx, "events", "events", new EventsPage(
                filter(ctx), found, ON_A_PAGE, names(found), store.read(Events::actions), store.read(Events::people)));
    }

    private Map<Long, String> names(List<Events.Event> events) {
        return store.read(h -> {
            Map<Long, String> names = new HashMap<>();
            events.stream().map(EventWords::evaluation).filter(Objects::nonNull).distinct()
                    .forEach(id -> Evaluations.find(h, id).ifPresent(row -> names.put(id, row.name() + " " + row.period())));
            return names;
        });
    }

    private void list(Context ctx) {
        ObjectNode body = Json.mapper().createObjectNode();
        body.set("events", Json.mapper().valueToTree(asked(ctx, MOST)));
        ctx.json(body);
    }

    private void csv(Context ctx) {
        StringBuilder csv = new StringBuilder(Csv.line("id", "at", "by", "action", "subject", "detail"));
        asked(ctx, MOST_LINES).forEach(e -> csv.append(Csv.line(e.id(), e.madeAt(), e.madeBy(), e.action(), e.subject(), e.detail())));
        ctx.header("Content-Disposition", "attachment; filename=\"events.csv\"").contentType("text/csv;charset=utf-8")
                .result(csv.toString().getBytes(StandardCharsets.UTF_8));
    }
}
