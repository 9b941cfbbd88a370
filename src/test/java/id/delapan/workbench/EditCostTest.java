package id.delapan.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.delapan.Dossiers;
import id.delapan.Pack;
import id.delapan.batch.Country;
import id.delapan.model.Lang;
import id.delapan.store.Databases;
import id.delapan.store.Stamp;
import id.delapan.store.Store;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a saved edit costs, and that it does not cost more when there are many before it. */
class EditCostTest {
    /** Others use the machine too: what counts is the time of the processor. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final int MOST_BYTES = 6_000;

    /** A server's files grow by what its housekeeping has not taken back yet; a file of our own has no such slack. */
    private static final int MOST_BYTES_OF_A_SERVER = 20_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void doesNotGrowWithHistory(Databases kind) throws Exception {
        costs(kind, 120, 40);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("soak")
    void doesNotGrowWithThousandVersions(Databases kind) throws Exception {
        costs(kind, 1_100, 100);
    }

    private void costs(Databases kind, int edits, int portion) throws Exception {
        try (Store store = Store.open(kind.fresh(folder))) {
            Shelf shelf = new Shelf(store, folder.resolve("packs"));
            shelf.ship(Shipment.of(List.of(Path.of("rules"))), Stamp.of(Clock.systemUTC(), "delapan"));
            Desk desk = new Desk(store, shelf, Clock.systemUTC());
            String text = new Country(Pack.rules()).dossier(0);
            Path file = Files.writeString(folder.resolve("d.json"), text);
            long id = desk.take(Dossiers.read(file), null, null, "budi").row().id();
            edit(desk, id, 1, 20);
            long before = bytes(store, kind);
            long firstBytes = 0;
            for (int from = 21; from + portion <= edits; from += portion) {
                long[] nanos = edit(desk, id, from, from + portion - 1);
                Arrays.sort(nanos);
                long now = bytes(store, kind);
                long each = (now - before) / portion;
                before = now;
                firstBytes = firstBytes == 0 ? each : firstBytes;
                System.out.printf("%s, dossier of %d bytes, edits %d to %d: median %.2f ms of a processor, %d bytes each%n",
                        kind, text.length(), from, from + portion - 1, nanos[portion / 2] / 1e6, each);
                if (kind == Databases.SQLITE) {
                    assertThat(each).isLessThan(MOST_BYTES).isLessThan(firstBytes * 2 + 1_000);
                } else {
                    assertThat(each).isLessThan(MOST_BYTES_OF_A_SERVER);
                }
            }
        }
    }

    private static long[] edit(Desk desk, long id, int from, int to) {
        long[] nanos = new long[to - from + 1];
        for (int base = from; base <= to; base++) {
            ObjectNode put = Json.mapper().createObjectNode().put("level", base % 2 == 0 ? "A" : "B").put("note", "catatan " + base);
            long start = CLOCK.getCurrentThreadCpuTime();
            desk.now(id, Lang.ID);
            desk.edit(id, base, List.of(new Edit(null, "answers", Map.of("indicator", "P1.1.b", "by", "assessor"), put)), Lang.ID, "budi");
            nanos[base - from] = CLOCK.getCurrentThreadCpuTime() - start;
        }
        return nanos;
    }

    private static long bytes(Store store, Databases kind) {
        String asked = kind == Databases.SQLITE
                ? "select page_count * page_size from pragma_page_count(), pragma_page_size()"
                : "select pg_database_size(current_database())";
        return store.read(h -> h.createQuery(asked).mapTo(Long.class).one());
    }
}
