package id.delapan.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A table as the database describes it.
 *
 * @param columns in the order of the table
 * @param key columns of its primary key
 */
record Table(String name, List<Column> columns, List<String> key) {
    /** What is no part of what is kept: who is signed in, and the form of the database. */
    private static final Set<String> PASSING = Set.of("session", "flyway_schema_history");

    /** What a column holds. */
    enum Kind {
        TEXT,
        NUMBER,
        BYTES
    }

    /** One column. */
    record Column(String name, Kind kind) {}

    /** Those that are kept, each after those it refers to. */
    static List<Table> of(Connection connection) throws SQLException {
        DatabaseMetaData about = connection.getMetaData();
        String schema = connection.getSchema();
        Map<String, Set<String>> refers = new TreeMap<>();
        try (ResultSet rows = about.getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                if (!PASSING.contains(name) && !name.startsWith("sqlite_")) {
                    refers.put(name, new TreeSet<>());
                }
            }
        }
        for (Map.Entry<String, Set<String>> table : refers.entrySet()) {
            try (ResultSet rows = about.getImportedKeys(null, schema, table.getKey())) {
                while (rows.next()) {
                    table.getValue().add(rows.getString("PKTABLE_NAME"));
                }
            }
            table.getValue().remove(table.getKey());
        }
        Map<String, Table> tables = new LinkedHashMap<>();
        while (tables.size() < refers.size()) {
            String next = refers.entrySet().stream()
                    .filter(t -> !tables.containsKey(t.getKey()) && tables.keySet().containsAll(t.getValue()))
                    .findFirst().orElseThrow().getKey();
            tables.put(next, new Table(next, columns(about, schema, next), key(about, schema, next)));
        }
        return List.copyOf(tables.values());
    }

    private static List<Column> columns(DatabaseMetaData about, String schema, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet rows = about.getColumns(null, schema, table, "%")) {
            while (rows.next()) {
                String type = rows.getString("TYPE_NAME").toLowerCase(Locale.ROOT);
                columns.add(new Column(rows.getString("COLUMN_NAME"), switch (type) {
                    case "integer", "bigint", "int4", "int8", "bigserial" -> Kind.NUMBER;
                    case "blob", "bytea" -> Kind.BYTES;
                    case "text" -> Kind.TEXT;
                    default -> throw new IllegalStateException(table + " " + type);
                }));
            }
        }
        return columns;
    }

    private static List<String> key(DatabaseMetaData about, String schema, String table) throws SQLException {
        Map<Integer, String> key = new TreeMap<>();
        try (ResultSet rows = about.getPrimaryKeys(null, schema, table)) {
            while (rows.next()) {
                key.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(key.values());
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    private Kind kind(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst().orElseThrow().kind();
    }

    /** Asks for all rows, in an order that is the same on every database. */
    String select(boolean embedded) {
        return "select " + String.join(", ", names()) + " from " + name + " order by " + key.stream()
                .map(c -> embedded || kind(c) != Kind.TEXT ? c : c + " collate \"C\"").collect(Collectors.joining(", "));
    }

    String insert() {
        return "insert into " + name + " (" + String.join(", ", names()) + ") values ("
                + columns.stream().map(c -> "?").collect(Collectors.joining(", ")) + ")";
    }

    /** The column whose values the database gives by itself; null when there is none. */
    String counted() {
        return key.size() == 1 && kind(key.get(0)) == Kind.NUMBER ? key.get(0) : null;
    }
}
