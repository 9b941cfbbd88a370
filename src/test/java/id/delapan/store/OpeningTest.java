package id.delapan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Databases that are opened: empty, again, newer, foreign, out of reach. */
@ParameterizedClass
@EnumSource
class OpeningTest {
    private static final Stamp STAMP = new Stamp("2026-01-02T03:04:05.678Z", "budi");

    @Parameter
    private Databases kind;

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void make() {
        database = kind.fresh(folder);
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            connection.createStatement().execute(statement);
        }
    }

    private String refusal(Database asked) {
        StoreException e = catchThrowableOfType(StoreException.class, () -> Store.open(asked).close());
        assertThat(e).isNotNull();
        assertThat(e.args()).allMatch(arg -> !String.valueOf(arg).contains(Postgres.PASSWORD));
        return e.code();
    }

    @Test
    void whatWasKeptIsThereWhenItIsOpenedAgain() {
        try (Store store = Store.open(database)) {
            store.alter(h -> Events.add(h, STAMP, Action.UPLOAD, "a", null));
        }
        try (Store store = Store.open(database); Store twice = Store.open(database)) {
            twice.alter(h -> Events.add(h, STAMP, Action.UPLOAD, "b", null));
            List<Events.Event> kept = store.read(h -> Events.list(h, null, Long.MAX_VALUE, 9));
            assertThat(kept).extracting(Events.Event::subject)
                    .containsExactly("b", "a");
        }
    }

    @Test
    void oneOfANewerProgramIsRefusedAndLeftAsItIs() throws SQLException {
        Store.open(database).close();
        sql("insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by,"
                + " installed_on, execution_time, success)"
                + " select 99, '99', 'later', type, 'V99__later.sql', 1, installed_by, installed_on, 1, success"
                + " from flyway_schema_history where version = '1'");

        assertThat(refusal(database)).isEqualTo("database-newer");
    }

    @Test
    void oneThatHoldsSomethingElseIsRefused() throws SQLException {
        sql("create table evaluation (something integer)");

        assertThat(refusal(database)).isEqualTo("database-foreign");
    }

    @Test
    void oneOfAnotherFormIsRefused() throws SQLException {
        Store.open(database).close();
        sql("update flyway_schema_history set checksum = 1 where version = '1'");

        assertThat(refusal(database)).isEqualTo("database-other");
    }

    @Test
    void oneOutOfReachIsToldWithoutItsPassword() throws Exception {
        if (kind == Databases.SQLITE) {
            assertThat(refusal(Database.in(folder.resolve("none/such")))).isEqualTo("database-unreachable");
            Files.writeString(folder.resolve("delapan.db"), "no database at all, but long enough to look like one".repeat(100));
            assertThat(refusal(database)).isEqualTo("database-foreign");
            return;
        }
        String url = database.url();
        assertThat(refusal(Database.at(url, Postgres.USER, "wrong"))).isEqualTo("database-login");
        assertThat(refusal(Database.at(url, null, null))).isEqualTo("database-login");
        assertThat(refusal(Database.at(Postgres.running().url("none"), Postgres.USER, Postgres.PASSWORD))).isEqualTo("database-missing");
        assertThat(refusal(Database.at("jdbc:postgresql://127.0.0.1:1/x?user=a&password=" + Postgres.PASSWORD, null, null)))
                .isEqualTo("database-unreachable");
        Store.open(Database.at(url + "?user=" + Postgres.USER + "&password=" + Postgres.PASSWORD, null, null)).close();
    }

    @Test
    void aPasswordIsNeverShown() {
        for (String url : new String[] {
            "jdbc:postgresql://127.0.0.1/x?user=a&password=rahasia", "jdbc:postgresql://a:rahasia@127.0.0.1/x"
        }) {
            Database secret = Database.at(url, "a", "rahasia");
            assertThat(secret.shown()).isEqualTo(secret.toString()).isEqualTo("jdbc:postgresql://127.0.0.1/x");
        }
        StoreException e = catchThrowableOfType(StoreException.class, () -> Database.at("jdbc:mysql://a:rahasia@b/c", null, null));
        assertThat(e.code()).isEqualTo("database-kind");
        assertThat(e.args()).containsExactly("jdbc:mysql://b/c", "jdbc:postgresql:");
    }

    @Test
    void aFolderIsOneProgramsAtATime() throws Exception {
        Path data = folder.resolve("musim/data");
        DataFolder mine = DataFolder.take(data);

        StoreException e = catchThrowableOfType(StoreException.class, () -> DataFolder.take(data));
        mine.close();

        assertThat(e.code()).isEqualTo("folder-taken");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data))).isEqualTo("rwx------");
        DataFolder.take(data).close();
    }
}
