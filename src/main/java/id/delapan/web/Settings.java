package id.delapan.web;

import id.delapan.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * How the workbench is opened.
 *
 * @param host the address to listen on
 * @param port 0 for any that is free
 * @param folder where data is kept, and what can be made again from it
 * @param rules where the program's own rule packs are
 */
public record Settings(String host, int port, Database database, Path folder, List<Path> rules, Clock clock, Access access) {
    /** For one person on this machine. */
    public Settings(String host, int port, Database database, Path folder, List<Path> rules, Clock clock) {
        this(host, port, database, folder, rules, clock, Access.OPEN);
    }
}
