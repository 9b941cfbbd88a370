package id.delapan.web;

import id.delapan.store.DataFolder;
import id.delapan.store.Stamp;
import id.delapan.store.Store;
import id.delapan.workbench.Accounts;
import id.delapan.workbench.Beside;
import id.delapan.workbench.Desk;
import id.delapan.workbench.FollowUpBoard;
import id.delapan.workbench.Intake;
import id.delapan.workbench.Jobs;
import id.delapan.workbench.Refused;
import id.delapan.workbench.Sessions;
import id.delapan.workbench.Shelf;
import id.delapan.workbench.Shipment;
import id.delapan.workbench.Stages;
import id.delapan.workbench.Studio;
import id.delapan.workbench.Workshop;
import io.javalin.Javalin;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import io.javalin.util.JavalinException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The workbench, listening. */
public final class Server implements AutoCloseable {
    /** Who does what the program does by itself. */
    private static final String PROGRAM = "delapan";

    /** What one account, or one address without, may ask for at once and in the long run. */
    private static final int MOST_AT_ONCE = 600;

    private static final int PER_SECOND = 60;

    private final DataFolder folder;
    private final Store store;
    private final Jobs jobs = new Jobs();
    private final Javalin app;
    private final Settings settings;

    private Server(Settings settings, DataFolder folder, Store store, Shipment shipment) {
        this.settings = settings;
        this.folder = folder;
        this.store = store;
        Access access = settings.access();
        Accounts accounts = new Accounts(store, settings.clock());
        if (access.accounts() && !accounts.anyAdministrator()) {
            throw new Refused(Refused.Kind.NOT_NOW, "administrator-missing");
        }
        Shelf shelf = new Shelf(store, settings.folder().resolve("packs"));
        shelf.ship(shipment, Stamp.of(settings.clock(), PROGRAM));
        Desk desk = new Desk(store, shelf, settings.clock());
        Stages stages = new Stages(store, desk, settings.clock());
        Beside beside = new Beside(store, desk, shelf);
        Studio studio = new Studio(store, shelf, settings.clock());
        Workshop workshop = new Workshop(store, shelf, studio, desk);
        FollowUpBoard board = new FollowUpBoard(store, settings.clock());
        Sessions sessions = new Sessions(store, settings.clock());
        Audit audit = new Audit(store, settings.clock(), access);
        Logins logins = new Logins(accounts, sessions, audit, access, settings.clock());
        Guard guard = new Guard(access, sessions, new Allowance(settings.clock(), MOST_AT_ONCE, PER_SECOND));
        this.app = Javalin.create(config -> {
            Limits.set(config, settings);
            config.routes.beforeMatched(guard::check);
            config.routes.after(ctx -> Headers.set(ctx, access.secure()));
            ProblemDetails.on(config.routes, audit);
            new Assets().on(config.routes);
            ApiDocument.on(config.routes);
            new StatusRoutes(store, settings.database()).on(config.routes);
            new EvaluationRoutes(store, desk, stages).on(config.routes);
            new UploadRoutes(desk, new Intake(store, shelf, desk)).on(config.routes);
            new ReportRoutes(desk).on(config.routes);
            new EvaluationPages(store, shelf, settings.clock()).on(config.routes);
            new AgencyRoutes(store, desk, beside).on(config.routes);
            new AgencyPages(store, desk, beside).on(config.routes);
            new FollowUpRoutes(board).on(config.routes);
            new FollowUpPages(board, store).on(config.routes);
            new LoginRoutes(logins, sessions, audit, access).on(config.routes);
            new AccountRoutes(accounts, audit).on(config.routes);
            new EventRoutes(store).on(config.routes);
            new RuleRoutes(shelf, studio, workshop).on(config.routes);
            new DraftRoutes(studio, workshop).on(config.routes);
            new JobRoutes(workshop, jobs).on(config.routes);
            new RulePages(shelf, studio, workshop).on(config.routes);
        });
    }

    /** Opens the store and listens. Nobody else may work in the same folder. */
    public static Server start(Settings settings) {
        DataFolder folder = DataFolder.take(settings.folder());
        Shipment shipment = Shipment.of(settings.rules());
        try {
            Store store = Store.open(settings.database());
            try {
                Server server = new Server(settings, folder, store, shipment);
                server.app.start();
                return server;
            } catch (RuntimeException e) {
                store.close();
                throw e;
            }
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** What can be asked, such as {@code GET /api/evaluations}, and the roles it asks for: one each. */
    Map<String, Set<RouteRole>> routes() {
        return app.unsafe.internalRouter.allHttpHandlers().stream()
                .filter(route -> route.endpoint.method.isHttpMethod())
                .collect(Collectors.toMap(
                        route -> route.endpoint.method + " " + route.endpoint.path,
                        route -> Optional.ofNullable(route.endpoint.metadata(Roles.class)).map(Roles::getRoles).orElse(Set.of())));
    }

    int port() {
        return app.port();
    }

    /** Where a browser finds it. */
    public String address() {
        Access access = settings.access();
        return access.scheme() + "://" + (access.proxied() ? access.name() : settings.host() + ":" + app.port()) + "/";
    }

    /** Takes nothing more, finishes what was asked, closes the store. */
    @Override
    public void close() {
        try {
            app.stop();
        } catch (JavalinException e) {
            // What takes still longer is cut off; nothing of it was acknowledged.
        } finally {
            jobs.close();
            store.close();
            folder.close();
        }
    }
}
