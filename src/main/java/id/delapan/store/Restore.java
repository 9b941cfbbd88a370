package id.delapan.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Fills an empty database with a backup: all of it or nothing. */
public final class Restore {
    private static final int ROWS_AT_ONCE = 200;

    private final BackupFile backup;
    private final Database database;

    private Restore(BackupFile backup, Database database) {
        this.backup = backup;
        this.database = database;
    }

    /**
     * Does it.
     *
     * @return how many rows there are
     */
    public static long into(Database database, Path file) throws IOException {
        try (BackupFile backup = BackupFile.open(file)) {
            if (database.embedded()) {
                embedded(backup, database.file());
            } else {
                new Restore(backup, database).fill();
            }
            return backup.about().tables().stream().mapToLong(Manifest.Part::rows).sum();
        }
    }

    /** A file is made beside its place and moved there when it is complete. */
    private static void embedded(BackupFile backup, Path file) throws IOException {
        for (String ending : List.of("", "-wal", "-shm", "-journal")) {
            if (Files.exists(file.resolveSibling(file.getFileName() + ending))) {
                throw new StoreException("target-not-empty", file.toString());
            }
        }
        Path part = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            new Restore(backup, Database.of(part)).fill();
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            keepName(file.toAbsolutePath().getParent());
        } finally {
            for (String ending : List.of("", "-wal", "-shm", "-journal")) {
                Files.deleteIfExists(part.resolveSibling(part.getFileName() + ending));
            }
        }
    }

    /** Has the disk remember the new name, where a folder can be asked to. */
    private static void keepName(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // such a system keeps it by itself
        }
    }

    private void fill() throws IOException {
        try (HikariDataSource connections = Store.connect(database)) {
            Form form = new Form(database, connections);
            if (Integer.parseInt(backup.about().form()) > Integer.parseInt(form.newest())) {
                throw backup.refused("backup-newer");
            }
            String now = form.now();
            if (now == null) {
                form.bring(backup.about().form());
            } else if (!now.equals(backup.about().form())) {
                throw new StoreException("target-not-empty", database.shown());
            }
            load(connections);
            form.bring();
        }
    }

    private void load(HikariDataSource connections) throws IOException {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<Table> tables = Table.of(connection);
                if (!names(tables).equals(backup.about().tables().stream().collect(
                        Collectors.toMap(Manifest.Part::name, Manifest.Part::columns)))) {
                    throw backup.refused("backup-foreign");
                }
                refuseRows(connection, tables);
                for (Table table : tables) {
                    load(connection, table);
                }
                connection.commit();
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (JsonProcessingException e) {
            throw StoreException.of(e, "backup-damaged", backup.refused("").args());
        } catch (SQLException e) {
            // What contradicts itself is the fault of the backup.
            RuntimeException told = Failures.working(new IllegalStateException(e));
            throw told instanceof StoreException ? told : StoreException.of(e, "backup-damaged", backup.refused("").args());
        }
    }

    private static Map<String, List<String>> names(List<Table> tables) {
        return tables.stream().collect(Collectors.toMap(Table::name, Table::names));
    }

    private void refuseRows(Connection connection, List<Table> tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!database.embedded()) {
                statement.execute("lock table " + tables.stream().map(Table::name).collect(Collectors.joining(", ")) + " in exclusive mode");
            }
            for (Table table : tables) {
                try (ResultSet rows = statement.executeQuery("select 1 from " + table.name() + " limit 1")) {
                    if (rows.next()) {
                        throw new StoreException("target-not-empty", database.shown());
                    }
                }
            }
        }
    }

    private void load(Connection connection, Table table) throws SQLException, IOException {
        int waiting = 0;
        try (MappingIterator<ObjectNode> rows = backup.rows(table.name());
                PreparedStatement insert = connection.prepareStatement(table.insert())) {
            while (rows.hasNextValue()) {
                bind(insert, table, rows.nextValue());
                insert.addBatch();
                if (++waiting % ROWS_AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        if (waiting > 0 && table.counted() != null && !database.embedded()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select setval(pg_get_serial_sequence('" + table.name() + "', '" + table.counted() + "'), max("
                        + table.counted() + ")) from " + table.name());
            }
        }
    }

    private void bind(PreparedStatement insert, Table table, ObjectNode row) throws SQLException, IOException {
        int known = 0;
        for (int i = 0; i < table.columns().size(); i++) {
            Table.Column column = table.columns().get(i);
            JsonNode value = row.get(column.name());
            known += value == null ? 0 : 1;
            if (value == null) {
                insert.setObject(i + 1, null);
            } else if (column.kind() == Table.Kind.NUMBER && value.isIntegralNumber() && value.canConvertToLong()) {
                insert.setLong(i + 1, value.longValue());
            } else if (column.kind() == Table.Kind.BYTES && value.isTextual()) {
                insert.setBytes(i + 1, value.binaryValue());
            } else if (column.kind() == Table.Kind.TEXT && value.isTextual()) {
                insert.setString(i + 1, value.textValue());
            } else {
                throw backup.refused("backup-damaged");
            }
        }
        if (known != row.size()) {
            throw backup.refused("backup-damaged");
        }
    }
}
