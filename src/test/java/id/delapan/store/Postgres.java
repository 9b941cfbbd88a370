package id.delapan.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of Debian's package, on loopback, in a folder of its own, for this run of the tests only: it ends with the
 * process that started it, however that ends.
 */
public final class Postgres {
    public static final String USER = "delapan";
    public static final String PASSWORD = "kata-sandi-uji";

    /** What is killed in tests are programs, never the machine; figures are measured with "on". */
    private static final String FSYNC = System.getProperty("delapan.fsync", "off");

    private static final Path PACKAGES = Path.of("/usr/lib/postgresql");
    private static final int PATIENCE_SECONDS = 60;
    private static final List<String> OTHERS = List.of("postgres", "nobody");

    private final Path binaries;
    private final Path folder;
    private final List<String> asSomebody;
    private final int port;
    private final AtomicInteger databases = new AtomicInteger();
    private final OutputStream leash;

    /** The one of this run; started when first asked for. */
    public static Postgres running() {
        return Holder.ONE;
    }

    /** Another one, for who does things to it. */
    public static Postgres own() {
        return new Postgres();
    }

    private static final class Holder {
        private static final Postgres ONE = new Postgres();
    }

    private Postgres() {
        try {
            binaries = binaries();
            port = freePort();
            folder = Files.createTempDirectory("delapan-postgres");
            Files.writeString(folder.resolve("password"), PASSWORD);
            asSomebody = asSomebody(folder);
            does("initdb", "-D", data(), "-U", USER, "-A", "scram-sha-256", "--pwfile=" + folder.resolve("password"),
                    "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
            leash = leash();
            start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path binaries() throws IOException {
        if (Files.isDirectory(PACKAGES)) {
            try (Stream<Path> versions = Files.list(PACKAGES)) {
                var newest = versions.map(v -> v.resolve("bin")).filter(b -> Files.isExecutable(b.resolve("initdb")))
                        .max(Comparator.comparing(Path::toString));
                if (newest.isPresent()) {
                    return newest.get();
                }
            }
        }
        throw new AssertionError("these tests need PostgreSQL's programs in " + PACKAGES + ": apt-get install postgresql");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** What to write before a command: PostgreSQL does not run as root, so then somebody else runs it and owns its folder. */
    private static List<String> asSomebody(Path folder) throws IOException {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        for (String name : OTHERS) {
            try {
                UserPrincipal user = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
                for (Path file : List.of(folder, folder.resolve("password"))) {
                    Files.getFileAttributeView(file, FileOwnerAttributeView.class).setOwner(user);
                }
                return List.of("runuser", "-u", name, "--");
            } catch (java.nio.file.attribute.UserPrincipalNotFoundException e) {
                // the next one
            }
        }
        throw new AssertionError("PostgreSQL does not run as root, and there is no user " + OTHERS);
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /** A shell that ends the server when its input ends, which it does with this process. */
    private OutputStream leash() throws IOException {
        return new ProcessBuilder(command("/bin/sh", "-c", "cat; \"$0\" -D \"$1\" stop -m immediate; rm -rf \"$2\"",
                        binaries.resolve("pg_ctl").toString(), data(), folder.toString()))
                .directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().getOutputStream();
    }

    private List<String> command(String... words) {
        List<String> command = new ArrayList<>(asSomebody);
        command.addAll(List.of(words));
        return command;
    }

    private void does(String program, String... words) {
        List<String> command = command(binaries.resolve(program).toString());
        command.addAll(List.of(words));
        try {
            Path said = Files.createTempFile("said", ".txt");
            Process process = new ProcessBuilder(command).directory(folder.toFile())
                    .redirectErrorStream(true).redirectOutput(said.toFile()).start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError(command + ": " + Files.readString(said, StandardCharsets.UTF_8));
            }
            Files.delete(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts it, again after {@link #kill}, where it was. */
    public void start() {
        does("pg_ctl", "-D", data(), "-w", "-l", folder.resolve("log").toString(), "-o",
                "-p " + port + " -c fsync=" + FSYNC + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''", "start");
    }

    /** Ends it at once, as a crash would. */
    public void kill() {
        does("pg_ctl", "-D", data(), "-w", "stop", "-m", "immediate");
    }

    /** An empty database. */
    public Database fresh() {
        String name = "t" + databases.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url("postgres"), USER, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Database.at(url(name), USER, PASSWORD);
    }

    /** The address of a database that may not be there. */
    public String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }
}
