package id.delapan.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.SmallPack;
import id.delapan.store.Database;
import id.delapan.store.PackVersions;
import id.delapan.store.Stamp;
import id.delapan.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {
    private static final Stamp STAMP = new Stamp("2026-01-02T03:04:05.678Z", "budi");

    @TempDir
    private Path folder;

    @Test
    void whatAnEarlierRunLaidOutIsNotTrusted() throws Exception {
        Path rules = folder.resolve("rules");
        SmallPack.into(rules.resolve("lke-2014"));
        try (Store store = Store.open(Database.in(folder))) {
            Path place = folder.resolve("packs");
            new Shelf(store, place).ship(Shipment.of(List.of(rules)), STAMP);
            long second = store.change(h -> {
                Map<String, String> files = PackVersions.files(h, PackVersions.newest(h, "lke-2014").orElseThrow().id());
                return PackVersions.add(h, "lke-2014", 1, "sha256:x", "LKE", "ambang naik", files, STAMP).orElseThrow();
            });
            Files.createDirectories(place.resolve("lke-2014-2"));

            Shelf shelf = new Shelf(store, place);
            shelf.ship(Shipment.of(List.of(rules)), STAMP);

            assertThat(shelf.engine(second).pack().indicators()).containsKey("P1.2.a");
        }
    }
}
