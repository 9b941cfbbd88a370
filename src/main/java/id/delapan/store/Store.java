package id.delapan.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The database, brought to the form this program knows. Safe to use from any number of threads. What cannot be done because
 * the database is out of reach is a {@link StoreException}; it is tried anew with the next call.
 */
public final class Store implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    /** How long a free connection is waited for: when many ask at once it is busy, and not away. */
    private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(15);
    private static final int MOST_TRIES = 5;

    private final HikariDataSource connections;
    private final Jdbi jdbi;
    private final Lock writing;

    private Store(HikariDataSource connections, Lock writing) {
        this.connections = connections;
        this.jdbi = Jdbi.create(connections);
        this.writing = writing;
    }

    /** Opens a database; an empty or older one is brought up to date. */
    public static Store open(Database database) {
        HikariDataSource connections = connect(database);
        try {
            new Form(database, connections).bring();
        } catch (RuntimeException e) {
            connections.close();
            throw Failures.opening(e, database);
        }
        // A file has one writer at a time; who waits for it takes no connection from those who read.
        return new Store(connections, database.embedded() ? new ReentrantLock(true) : null);
    }

    /** Connections to a database as it is. */
    static HikariDataSource connect(Database database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setDataSourceProperties(database.embedded() ? fileProperties() : serverProperties());
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw Failures.opening(e, database);
        }
    }

    /** A change that is acknowledged is on the disk; readers see the last whole state while somebody writes. */
    private static Properties fileProperties() {
        Properties properties = new Properties();
        properties.setProperty("journal_mode", "WAL");
        properties.setProperty("synchronous", "FULL");
        properties.setProperty("foreign_keys", "true");
        properties.setProperty("busy_timeout", "20000");
        properties.setProperty("transaction_mode", "IMMEDIATE");
        return properties;
    }

    /** A server that says nothing any more is given up, so that people are told. What the URL says goes before. */
    private static Properties serverProperties() {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "delapan");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    /** Changes things, all or nothing. {@code work} is done again when somebody else's change crossed it. */
    public <T> T change(Function<Handle, T> work) {
        if (writing == null) {
            return changed(work);
        }
        writing.lock();
        try {
            return changed(work);
        } finally {
            writing.unlock();
        }
    }

    private <T> T changed(Function<Handle, T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return jdbi.inTransaction(work::apply);
            } catch (JdbiException e) {
                if (tries == MOST_TRIES || !Failures.crossed(e)) {
                    throw Failures.working(e);
                }
            }
        }
    }

    /** The same without an answer. */
    public void alter(Consumer<Handle> work) {
        change(h -> {
            work.accept(h);
            return null;
        });
    }

    /** Looks something up. */
    public <T> T read(Function<Handle, T> work) {
        try {
            return jdbi.withHandle(work::apply);
        } catch (JdbiException e) {
            throw Failures.working(e);
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
