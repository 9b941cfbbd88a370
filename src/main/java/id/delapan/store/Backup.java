package id.delapan.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** All that is kept, as a zip of JSON lines by table: the state of one moment, while others go on writing. */
public final class Backup {
    private static final int ROWS_AT_ONCE = 100;

    private Backup() {}

    /**
     * Writes one.
     *
     * @param program its name and version
     * @param madeAt the moment, as the manifest says
     * @return how many rows there are
     */
    public static long write(Database database, String program, String madeAt, OutputStream out) throws IOException {
        if (database.embedded() && !Files.isRegularFile(database.file())) {
            throw new StoreException("database-not-here", database.shown());
        }
        String form = form(database);
        try (Connection connection = snapshot(database)) {
            List<Manifest.Part> parts = new ArrayList<>();
            ZipOutputStream zip = new ZipOutputStream(out);
            for (Table table : Table.of(connection)) {
                zip.putNextEntry(new ZipEntry(table.name() + ".jsonl"));
                parts.add(lines(connection, table, database.embedded(), zip));
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(Manifest.JSON.writeValueAsBytes(new Manifest(Manifest.FORMAT, program, form, madeAt, parts)));
            zip.closeEntry();
            zip.finish();
            return parts.stream().mapToLong(Manifest.Part::rows).sum();
        } catch (SQLException e) {
            throw Failures.working(new IllegalStateException(e));
        }
    }

    private static String form(Database database) {
        try (HikariDataSource connections = Store.connect(database)) {
            String form = new Form(database, connections).now();
            if (form == null) {
                throw new StoreException("database-foreign", database.shown());
            }
            return form;
        }
    }

    /** A connection that sees the database as it is now, whatever others do. */
    private static Connection snapshot(Database database) throws SQLException {
        Properties properties = new Properties();
        if (database.user() != null) {
            properties.setProperty("user", database.user());
        }
        if (database.password() != null) {
            properties.setProperty("password", database.password());
        }
        Connection connection = DriverManager.getConnection(database.url(), properties);
        if (!database.embedded()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
        connection.setAutoCommit(false);
        return connection;
    }

    private static Manifest.Part lines(Connection connection, Table table, boolean embedded, OutputStream to)
            throws SQLException, IOException {
        Measured measured = new Measured();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery(table.select(embedded))) {
                while (rows.next()) {
                    byte[] line = (row(rows, table) + "\n").getBytes(StandardCharsets.UTF_8);
                    measured.add(line, line.length);
                    to.write(line);
                }
            }
        }
        return measured.part(table.name(), table.names());
    }

    /** A row; what is null is left out. */
    private static ObjectNode row(ResultSet rows, Table table) throws SQLException {
        ObjectNode row = Manifest.JSON.createObjectNode();
        for (Table.Column column : table.columns()) {
            if (rows.getObject(column.name()) == null) {
                continue;
            }
            switch (column.kind()) {
                case NUMBER -> row.put(column.name(), rows.getLong(column.name()));
                case BYTES -> row.put(column.name(), rows.getBytes(column.name()));
                default -> row.put(column.name(), rows.getString(column.name()));
            }
        }
        return row;
    }
}
