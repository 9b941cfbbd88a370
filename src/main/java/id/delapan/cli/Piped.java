package id.delapan.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;

/** Standard output for long results: notices when nobody reads them any more. */
final class Piped extends FilterOutputStream {
    private final PrintStream print;

    Piped(PrintStream print) {
        super(print);
        this.print = print;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        print.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
        if (print.checkError()) {
            throw new IOException("-");
        }
    }
}
