package id.delapan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Backups that are refused, of which nothing must be left, and one of a moment while others write. */
@ParameterizedClass
@EnumSource
class BackupTest {
    private static final Stamp STAMP = new Stamp("2026-01-02T03:04:05.678Z", "budi");

    private static final long ROWS = 4;

    @Parameter
    private Databases kind;

    @TempDir
    private Path folder;

    private Path file;
    private Path target;
    private Database source;
    private Database empty;

    @BeforeEach
    void make() throws IOException {
        file = folder.resolve("cadangan.zip");
        target = Files.createDirectory(folder.resolve("new"));
        source = kind.fresh(Files.createDirectory(folder.resolve("old")));
        empty = kind.fresh(target);
        try (Store store = Store.open(source)) {
            store.alter(h -> {
                long id = Evaluations.add(h, "a", "Instansi", "regency", 2014, "lke-2014").orElseThrow();
                Versions.add(h, id, new Versions.Version(1, "{}", null), "upload",
                        new Versions.Original("a.bin", new byte[] {0, 1, -1}, null), STAMP);
                Events.add(h, STAMP, Action.UPLOAD, "a", null);
                AccountRows.add(h, "a", 1, "viewer", "hash", STAMP);
                SessionRows.add(h, "t", "a", 1, "2026-01-01T00:00:00.000Z", "2026-01-02T00:00:00.000Z");
            });
        }
        write();
    }

    private long write() throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            return Backup.write(source, "delapan", "2026-01-01T00:00:00Z", out);
        }
    }

    /** What is refused leaves a database as empty as it was: the right backup still fits. */
    private void refused(String code) throws IOException {
        StoreException e = catchThrowableOfType(StoreException.class, () -> Restore.into(empty, file));
        assertThat(e).isNotNull();
        assertThat(e.code()).isEqualTo(code);
        try (Stream<Path> left = Files.list(target)) {
            assertThat(left).isEmpty();
        }
        write();
        assertThat(Restore.into(empty, file)).isEqualTo(ROWS);
    }

    /** Writes the zip anew with other content. */
    private void changed(Consumer<Map<String, byte[]>> change) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        change.accept(entries);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }

    private static void replace(Map<String, byte[]> entries, String name, String from, String to) {
        String text = new String(entries.get(name), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        entries.put(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void allComesBackButWhoIsSignedIn() throws IOException {
        Restore.into(empty, file);
        try (Store store = Store.open(empty)) {
            int signedIn = store.read(h -> h.createQuery("select count(*) from session").mapTo(Integer.class).one());
            assertThat(signedIn).isZero();
            Versions.Original original = store.read(h -> Versions.original(h, 1, 1)).orElseThrow();
            assertThat(original.original()).containsExactly(0, 1, -1);
            long next = store.change(h -> Evaluations.add(h, "b", "B", "regency", 2014, "lke-2014")).orElseThrow();
            assertThat(next).isEqualTo(2);
        }
    }

    @Test
    void aTargetThatHoldsSomethingIsRefused() throws IOException {
        Restore.into(empty, file);
        StoreException e = catchThrowableOfType(StoreException.class, () -> Restore.into(empty, file));
        assertThat(e.code()).isEqualTo("target-not-empty");
    }

    @Test
    void aChangedRowIsRefused() throws IOException {
        changed(entries -> replace(entries, "evaluation.jsonl", "Instansi", "Instanse"));
        refused("backup-damaged");
    }

    @Test
    void aRowTooManyIsRefused() throws IOException {
        changed(entries -> entries.merge("event.jsonl", "{}\n".getBytes(StandardCharsets.UTF_8), (a, b) -> new byte[a.length + b.length]));
        refused("backup-damaged");
    }

    @Test
    void aMissingTableOrAStrangerIsRefused() throws IOException {
        changed(entries -> entries.remove("event.jsonl"));
        refused("backup-damaged");
    }

    @Test
    void aStrangerInItIsRefused() throws IOException {
        changed(entries -> entries.put("../../etc/cron.d/x", new byte[0]));
        refused("backup-damaged");
    }

    @Test
    void rowsThatContradictEachOtherAreRefused() throws IOException {
        changed(entries -> {
            byte[] none = "{\"evaluation\":7,\"number\":1,\"came_as\":\"x\",\"made_at\":\"x\",\"made_by\":\"x\"}\n".getBytes(StandardCharsets.UTF_8);
            entries.put("dossier_version.jsonl", none);
            claim(entries, "dossier_version", none);
        });
        refused("backup-damaged");
    }

    @Test
    void valuesOfAnotherKindAreRefused() throws IOException {
        for (String row : List.of("{\"id\":\"1\"}", "{\"id\":1.5}", "{\"id\":1,\"stranger\":1}", "[1]", "{\"id\":1,\"id\":1}", "{", "1")) {
            write();
            changed(entries -> {
                byte[] bytes = (row + "\n").getBytes(StandardCharsets.UTF_8);
                entries.put("event.jsonl", bytes);
                claim(entries, "event", bytes);
            });
            StoreException e = catchThrowableOfType(StoreException.class, () -> Restore.into(empty, file));
            assertThat(e).as(row).isNotNull();
            assertThat(e.code()).as(row).isEqualTo("backup-damaged");
        }
        write();
        assertThat(Restore.into(empty, file)).isEqualTo(ROWS);
    }

    /** Has the manifest say what a table's lines now are. */
    private static void claim(Map<String, byte[]> entries, String table, byte[] lines) {
        Measured measured = new Measured();
        measured.add(lines, lines.length);
        Manifest.Part claimed = measured.part(table, List.of());
        String text = new String(entries.get(Manifest.NAME), StandardCharsets.UTF_8);
        String[] halves = text.split("(?=\"name\" : \"" + table + "\")", 2);
        entries.put(Manifest.NAME, (halves[0] + halves[1]
                .replaceFirst("\"rows\" : \\d+", "\"rows\" : " + claimed.rows())
                .replaceFirst("\"bytes\" : \\d+", "\"bytes\" : " + claimed.bytes())
                .replaceFirst("\"sha256\" : \"\\w+\"", "\"sha256\" : \"" + claimed.sha256() + "\"")).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void oneOfANewerFormIsRefused() throws IOException {
        changed(entries -> replace(entries, Manifest.NAME, "\"form\" : \"1\"", "\"form\" : \"99\""));
        refused("backup-newer");
    }

    @Test
    void oneOfANewerFormatIsRefused() throws IOException {
        changed(entries -> replace(entries, Manifest.NAME, Manifest.FORMAT, "delapan/backup/2"));
        refused("backup-newer");
    }

    @Test
    void aZipOfSomethingElseIsRefused() throws IOException {
        changed(Map::clear);
        Files.copy(Path.of("fixtures/worksheets/lke-rb-bps-2014.xlsx"), file, StandardCopyOption.REPLACE_EXISTING);
        refused("backup-foreign");
    }

    @Test
    void oneThatUnpacksToFarTooMuchIsRefused() throws IOException {
        changed(entries -> {
            byte[] bomb = new byte[20 << 20];
            entries.put("event.jsonl", bomb);
            claim(entries, "event", bomb);
        });
        refused("backup-bomb");
    }

    @Test
    void bytesCutOffOrFlippedAreRefused() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(8);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = i < 20 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            if (i >= 20) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, damaged);
            try {
                // What a flip leaves whole, such as a moment in a header, may be restored: then it is all there.
                assertThat(Restore.into(kind.fresh(Files.createDirectory(folder.resolve("n" + i))), file)).isEqualTo(ROWS);
            } catch (StoreException e) {
                assertThat(e.code()).startsWith("backup-");
            }
        }
    }

    @Test
    void itIsOfOneMomentWhileOthersWrite() throws Exception {
        try (Store store = Store.open(source)) {
            Thread writer = new Thread(() -> {
                for (int i = 1; !Thread.interrupted(); i++) {
                    int base = i;
                    store.alter(h -> {
                        Evaluations.advance(h, 1, base, "Instansi", "regency");
                        Versions.add(h, 1, new Versions.Version(base + 1, null, "[]"), "form", null, STAMP);
                        Events.add(h, STAMP, Action.EDIT, "a", null);
                    });
                }
            });
            writer.start();
            try {
                for (int i = 0; i < 5; i++) {
                    write();
                    Database fresh = kind.fresh(Files.createDirectory(folder.resolve("m" + i)));
                    Restore.into(fresh, file);
                    try (Store restored = Store.open(fresh)) {
                        Evaluations.Row row = restored.read(h -> Evaluations.find(h, 1)).orElseThrow();
                        List<Versions.Made> versions = restored.read(h -> Versions.history(h, 1, Integer.MAX_VALUE));
                        List<Events.Event> events = restored.read(h -> Events.list(h, null, Long.MAX_VALUE, Integer.MAX_VALUE));
                        assertThat(versions).hasSize(row.head());
                        assertThat(events).hasSize(row.head());
                    }
                }
            } finally {
                writer.interrupt();
                writer.join();
            }
        }
    }
}
