package id.delapan.cli;

import id.delapan.store.Database;
import id.delapan.web.Server;
import id.delapan.web.Settings;
import id.delapan.workbench.Folders;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Opens the workbench once and does what it is first asked for, so that it shows which classes that takes. */
final class WorkbenchRehearsal {
    private static final List<String> PAGES = List.of(
            "", "assets/page.css", "assets/workbench.js", "evaluations/1", "api/evaluations/1", "follow-ups", "rules");

    private WorkbenchRehearsal() {}

    /**
     * Leaves nothing behind.
     *
     * @param home the folder the program lies in, with {@code rules} and {@code fixtures}
     */
    public static void main(String[] home) throws IOException {
        Locale.setDefault(Locale.ROOT);
        Streams.ofProcess();
        // The command line, up to where it would begin to serve.
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Main.run(new Streams(nowhere, nowhere, false, false), "serve", "--help");
        Path folder = Files.createTempDirectory("delapan-");
        Path rules = Path.of(home[0], "rules");
        try {
            try (Server server = Server.start(new Settings(
                    "127.0.0.1", 0, Database.in(folder), folder, List.of(rules), Clock.systemUTC()))) {
                ask(server.address() + "api/evaluations?file=bps.json", Files.readAllBytes(Path.of(home[0], "fixtures", "bps-2014.json")));
                for (String page : PAGES) {
                    ask(server.address() + page, null);
                }
            }
        } finally {
            Folders.remove(folder);
        }
    }

    private static void ask(String address, byte[] body) throws IOException {
        HttpURLConnection asked = (HttpURLConnection) URI.create(address).toURL().openConnection();
        if (body != null) {
            asked.setDoOutput(true);
            asked.setRequestProperty("Content-Type", "application/json");
            try (OutputStream out = asked.getOutputStream()) {
                out.write(body);
            }
        }
        try (InputStream in = asked.getInputStream()) {
            in.readAllBytes();
        }
    }
}
