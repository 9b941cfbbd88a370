package id.delapan.web;

import id.delapan.store.DataFolder;
import id.delapan.store.Stamp;
import id.delapan.store.Store;
import id.delapan.workbench.Desk;
import id.delapan.workbench.FollowUpBoard;
import id.delapan.workbench.Intake;
import id.delapan.workbench.Shelf;
import id.delapan.workbench.Stages;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The workbench, listening. */
public final class Server implements AutoCloseable {
    /** Who does what the program does by itself. */
    private static final String PROGRAM = "delapan";

    private static final int LARGEST_BODY = 20 * 1024 * 1024;
    private static final int MOST_THREADS = 40;
    private static final int FEWEST_THREADS = 6;
    private static final int IDLE_MILLIS = (int) TimeUnit.SECONDS.toMillis(60);
    private static final int HEADER_BYTES = 16 * 1024;
    private static final long SLOWEST_BYTES_A_SECOND = 1024;

    /** So long may requests in flight take when the program is asked to end. */
    private static final long LAST_MILLIS = TimeUnit.SECONDS.toMillis(20);

    private final DataFolder folder;
    private final Store store;
    private final Javalin app;
    private final Settings settings;

    private Server(Settings settings, DataFolder folder, Store store) {
        this.settings = settings;
        this.folder = folder;
        this.store = store;
        Shelf shelf = new Shelf(store, settings.folder().resolve("packs"));
        shelf.ship(settings.rules(), Stamp.of(settings.clock(), PROGRAM));
        Desk desk = new Desk(store, shelf, settings.clock());
        Stages stages = new Stages(store, desk, settings.clock());
        FollowUpBoard board = new FollowUpBoard(store, settings.clock());
        this.app = Javalin.create(config -> {
            limits(config, settings);
            config.routes.beforeMatched(Guard::check);
            config.routes.after(Headers::set);
            ProblemDetails.on(config.routes);
            new Assets().on(config.routes);
            ApiDocument.on(config.routes);
            new StatusRoutes(store, settings.database()).on(config.routes);
            new EvaluationRoutes(store, desk, stages).on(config.routes);
            new UploadRoutes(desk, new Intake(store, shelf, desk)).on(config.routes);
            new ReportRoutes(desk).on(config.routes);
            new FollowUpRoutes(board).on(config.routes);
            new FollowUpPages(board, store).on(config.routes);
            new EvaluationPages(store, shelf, desk, settings.clock()).on(config.routes);
        });
    }

    /** Opens the store and listens. Nobody else may work in the same folder. */
    public static Server start(Settings settings) {
        DataFolder folder = DataFolder.take(settings.folder());
        try {
            Store store = Store.open(settings.database());
            try {
                Server server = new Server(settings, folder, store);
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

    private static void limits(JavalinConfig config, Settings settings) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.prefer405over404 = true;
        config.http.defaultContentType = "application/json";
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS, IDLE_MILLIS);
        config.jetty.modifyServer(server -> {
            server.setHandler(new GracefulHandler());
            server.setStopTimeout(LAST_MILLIS);
        });
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(HEADER_BYTES);
            http.setMinRequestDataRate(SLOWEST_BYTES_A_SECOND);
            http.setIdleTimeout(IDLE_MILLIS);
        });
    }

    /** What can be asked, such as {@code GET /api/evaluations}. */
    List<String> routes() {
        return app.unsafe.internalRouter.allHttpHandlers().stream()
                .map(route -> route.endpoint.method + " " + route.endpoint.path)
                .toList();
    }

    /** Where a browser finds it. */
    public String address() {
        return "http://" + settings.host() + ":" + app.port() + "/";
    }

    /** Takes nothing more, finishes what was asked, closes the store. */
    @Override
    public void close() {
        app.stop();
        store.close();
        folder.close();
    }
}
