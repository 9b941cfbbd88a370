package id.delapan.web;

import io.javalin.config.JavalinConfig;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ConnectionLimit;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** How much, how fast and how long anybody may ask, whatever is asked. */
final class Limits {
    private static final int LARGEST_BODY = 20 * 1024 * 1024;
    private static final int MOST_THREADS = 40;
    private static final int FEWEST_THREADS = 6;
    private static final int MOST_CONNECTIONS = 800;
    private static final int IDLE_MILLIS = (int) TimeUnit.SECONDS.toMillis(60);
    private static final int IDLE_MILLIS_WHEN_FULL = (int) TimeUnit.SECONDS.toMillis(5);
    private static final int HEADER_BYTES = 16 * 1024;
    private static final long SLOWEST_BYTES_A_SECOND = 512;

    /** So much of a body is there before anybody begins to work on it: who sends it slowly keeps nobody waiting. */
    private static final int READ_BEFORE = 64 * 1024;

    /** So long may requests in flight take when the program is asked to end. */
    private static final long LAST_MILLIS = TimeUnit.SECONDS.toMillis(20);

    private Limits() {}

    static void set(JavalinConfig config, Settings settings) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.prefer405over404 = true;
        config.http.defaultContentType = "application/json";
        config.http.strictContentTypes = true;
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS, IDLE_MILLIS);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(HEADER_BYTES);
            http.setIdleTimeout(IDLE_MILLIS);
            http.setUriCompliance(UriCompliance.DEFAULT);
        });
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(LAST_MILLIS);
            server.setErrorHandler(new BareErrors());
            SizeLimitHandler sizes = new SizeLimitHandler(LARGEST_BODY, -1);
            sizes.setHandler(new EagerContentHandler(new EagerContentHandler.RetainedContentLoaderFactory(READ_BEFORE, -1, false)));
            server.setHandler(new GracefulHandler(new Pace(sizes, SLOWEST_BYTES_A_SECOND)));
        });
        config.jetty.addConnector((server, http) -> connector(server, http, settings));
    }

    private static Connector connector(Server server, HttpConfiguration http, Settings settings) {
        Access.Keys keys = settings.access().keys();
        ServerConnector connector;
        if (keys == null) {
            connector = new ServerConnector(server, new HttpConnectionFactory(http));
        } else {
            http.addCustomizer(new SecureRequestCustomizer());
            SslContextFactory.Server ssl = new SslContextFactory.Server();
            ssl.setKeyStore(keys.store());
            ssl.setKeyStorePassword(keys.password());
            connector = new ServerConnector(server, new SslConnectionFactory(ssl, "http/1.1"), new HttpConnectionFactory(http));
        }
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        ConnectionLimit limit = new ConnectionLimit(MOST_CONNECTIONS, connector);
        limit.setIdleTimeout(IDLE_MILLIS_WHEN_FULL);
        server.addBean(limit);
        return connector;
    }
}
