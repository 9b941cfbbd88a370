package id.delapan.batch;

import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The dossiers of all inputs, one after the other, and how far it has come. */
public final class Feed implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final int MAGIC = 2;

    private final Iterator<Input> inputs;
    private final long total;
    private long before;
    private Counted counted;
    private Lines lines;
    private Input open;

    /** Over {@code inputs} in this order. */
    public Feed(List<Input> inputs) {
        this.inputs = inputs.iterator();
        this.total = inputs.stream().mapToLong(Feed::size).reduce(0, (a, b) -> a < 0 || b < 0 ? -1 : a + b);
    }

    private static long size(Input input) {
        try {
            return input.path() == null || !Files.isRegularFile(input.path()) ? -1 : Files.size(input.path());
        } catch (IOException e) {
            return 0;
        }
    }

    /** The share of the input that has been read, from 0 to 1; -1 when nobody knows how long it is. */
    double share() {
        return total <= 0 ? -1 : Math.min(1, (double) (before + (counted == null ? 0 : counted.count)) / total);
    }

    /** The next dossier, or what is told of it; null at the end. */
    Item next() throws IOException {
        while (true) {
            Item item = lines == null ? null : lines.next();
            if (item != null) {
                return item;
            }
            close();
            if (!inputs.hasNext()) {
                return null;
            }
            Input input = inputs.next();
            if (!input.stream()) {
                return whole(input);
            }
            Item failed = open(input);
            if (failed != null) {
                return failed;
            }
        }
    }

    private Item whole(Input input) {
        Problems problems = new Problems();
        byte[] bytes = Source.bytes(input.path(), input.name(), problems);
        before += bytes == null ? 0 : bytes.length;
        return bytes == null
                ? Item.unreadable(input.name(), 0, -1, problems.list())
                : Item.of(input.name(), 0, bytes);
    }

    /** Begins a stream; what is wrong when that cannot be. */
    private Item open(Input input) {
        try {
            open = input;
            counted = new Counted(input.path() == null ? input.in() : Files.newInputStream(input.path()));
            lines = new Lines(input.name(), inflated(new BufferedInputStream(counted, BUFFER)));
            return null;
        } catch (IOException e) {
            Problems problems = new Problems();
            problems.add(input.name(), 0, 0, e instanceof NoSuchFileException ? "file-missing" : "file-unreadable");
            return Item.unreadable(input.name(), 0, -1, problems.list());
        }
    }

    /** What is compressed is known by its first bytes, whatever its name. */
    private static InputStream inflated(BufferedInputStream in) throws IOException {
        in.mark(MAGIC);
        int magic = in.read() | in.read() << Byte.SIZE;
        in.reset();
        return magic == GZIPInputStream.GZIP_MAGIC ? new GZIPInputStream(new Patient(in), BUFFER) : in;
    }

    /** Closes what is open of the inputs but standard input, which is not ours. */
    @Override
    public void close() throws IOException {
        if (counted != null) {
            before += counted.count;
            if (open.path() != null) {
                counted.close();
            }
        }
        counted = null;
        lines = null;
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int n = in.read(bytes, from, most);
            count += Math.max(0, n);
            return n;
        }
    }

    /** Says that more is available until the end is reached: else what follows the first of several members would be left. */
    private static final class Patient extends FilterInputStream {
        Patient(BufferedInputStream in) {
            super(in);
        }

        @Override
        public int available() throws IOException {
            in.mark(1);
            int next = in.read();
            in.reset();
            return next < 0 ? 0 : 1;
        }
    }
}
