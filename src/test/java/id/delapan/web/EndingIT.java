package id.delapan.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.store.Database;
import id.delapan.store.Databases;
import id.delapan.store.Evaluations;
import id.delapan.store.Store;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A workbench that is asked to end, and one that is started where another runs. */
class EndingIT {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void whatIsInFlightIsFinishedAndTheStoreClosed(Databases kind) throws Exception {
        Database database = kind.fresh(folder);
        byte[] dossier = (Files.readString(Path.of("fixtures/bps-2014.json")) + " ".repeat(1_000_000)).getBytes(UTF_8);
        try (ServeProcess serve = ServeProcess.start(database, folder, Path.of("rules"))) {
            URI address = serve.address();
            try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                OutputStream to = socket.getOutputStream();
                to.write(("POST /api/evaluations HTTP/1.1\r\nHost: 127.0.0.1\r\nExpect: 100-continue\r\nContent-Length: " + dossier.length
                        + "\r\n\r\n").getBytes(UTF_8));
                byte[] goOn = socket.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
                assertThat(new String(goOn, UTF_8)).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
                int sent = dossier.length / 2;
                to.write(dossier, 0, sent);
                CompletableFuture<Integer> ended = CompletableFuture.supplyAsync(serve::end);
                while (serve.accepts() && sent < dossier.length - 1) {
                    to.write(dossier[sent++]);
                }
                assertThat(serve.accepts()).isFalse();
                to.write(dossier, sent, dossier.length - sent);

                assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8)).startsWith("HTTP/1.1 201 ");
                assertThat(ended.get(1, TimeUnit.MINUTES)).isIn(0, 143);
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).doesNotContain("delapan.db-wal", "delapan.db-shm");
        }
        try (Store store = Store.open(database)) {
            Evaluations.Row row = store.read(h -> Evaluations.find(h, 1)).orElseThrow();
            assertThat(row.assessed()).isNotNull();
        }
    }

    @Test
    void theSecondInAFolderIsTold() throws Exception {
        Database database = Database.in(folder);
        try (ServeProcess first = ServeProcess.start(database, folder, Path.of("rules"))) {
            assertThat(ServeProcess.refused(database, folder)).isEqualTo(
                    "folder data " + folder + " sedang dipakai program lain; hentikan program itu dahulu, atau pakai folder lain\n");
            first.kill();
        }
        ServeProcess.start(database, folder, Path.of("rules")).close();
    }
}
