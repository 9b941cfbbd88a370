package id.delapan.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where the program reads and writes, in UTF-8 whatever the machine's own encoding.
 *
 * @param outTerminal whether somebody reads {@code out} on a terminal
 * @param errTerminal whether somebody reads {@code err} on a terminal
 */
record Streams(InputStream in, PrintStream out, PrintStream err, boolean outTerminal, boolean errTerminal) {
    /** Set by the launcher where it can tell; names the streams that are terminals. */
    private static final String TERMINALS = System.getProperty("delapan.terminals");

    /** With nothing to read. */
    Streams(PrintStream out, PrintStream err, boolean outTerminal, boolean errTerminal) {
        this(InputStream.nullInputStream(), out, err, outTerminal, errTerminal);
    }

    /** Those of the process. */
    static Streams ofProcess() {
        return new Streams(
                System.in, stream(FileDescriptor.out, false), stream(FileDescriptor.err, true), terminal("out"), terminal("err"));
    }

    private static PrintStream stream(FileDescriptor descriptor, boolean flush) {
        return new PrintStream(new FileOutputStream(descriptor), flush, StandardCharsets.UTF_8);
    }

    private static boolean terminal(String name) {
        return TERMINALS != null ? TERMINALS.contains(name) : System.console() != null && isTerminal();
    }

    /** From Java 22 on there is a console even where there is no terminal. */
    private static boolean isTerminal() {
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(System.console());
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** Whether colours show on the terminal that {@code out} is. */
    boolean color() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        boolean understands = !windows || System.getenv("WT_SESSION") != null || System.getenv("TERM") != null;
        return outTerminal && understands && System.getenv("NO_COLOR") == null;
    }
}
