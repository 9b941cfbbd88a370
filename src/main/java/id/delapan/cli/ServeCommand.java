package id.delapan.cli;

import id.delapan.store.Database;
import id.delapan.web.Access;
import id.delapan.web.Server;
import id.delapan.web.Settings;
import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens the workbench. */
@Command(name = "serve")
final class ServeCommand extends ConsoleCommand {
    private static final int USUAL_PORT = 8008;

    @Mixin
    private Rulebook rules;

    @Mixin
    private Reach reach;

    @Option(names = "--port", paramLabel = "N", descriptionKey = "port-option", defaultValue = "" + USUAL_PORT)
    private int port;

    @Mixin
    private Where where;

    @Option(names = "--no-browser", descriptionKey = "no-browser-option")
    private boolean noBrowser;

    @Override
    int run(Console console) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Database database = where.database();
        Access access = reach.access(console);
        try (Server server = Server.start(new Settings(
                reach.host(), port, database, where.folder(), rules.places(), Clock.systemUTC(), access))) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                ended.countDown();
            }, "delapan-end"));
            console.say("serving", server.address(), database.shown());
            if (!noBrowser && !browse(server.address())) {
                console.say("serving-no-browser");
            }
            ended.await();
        }
        return Main.DONE;
    }

    /** Whether there was a browser to open. */
    private static boolean browse(String address) {
        try {
            if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
                Desktop.getDesktop().browse(URI.create(address));
                return true;
            }
        } catch (IOException | UnsupportedOperationException e) {
            // the address is told all the same
        }
        return false;
    }
}
