package id.delapan.batch;

import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The dossiers of a stream of JSON lines. Holds one line at a time, and of one that is too long nothing. */
final class Lines {
    private static final int BUFFER = 1 << 16;
    private static final int MIB = 1 << 20;

    private final String name;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream start = new ByteArrayOutputStream();
    private int at;
    private int filled;
    private int line;
    private boolean ended;

    Lines(String name, InputStream in) {
        this.name = name;
        this.in = in;
    }

    /** The next line; null at the end. Where the stream breaks off, the last one tells so. */
    Item next() {
        if (ended) {
            return null;
        }
        start.reset();
        line++;
        long length = 0;
        try {
            while (fill()) {
                int end = at;
                while (end < filled && buffer[end] != '\n') {
                    end++;
                }
                length += end - at;
                if (length <= Source.LARGEST) {
                    start.write(buffer, at, end - at);
                }
                boolean whole = end < filled;
                at = whole ? end + 1 : end;
                if (whole) {
                    return item(length);
                }
            }
        } catch (IOException e) {
            ended = true;
            return bad(length, "stream-broken");
        }
        ended = true;
        return length == 0 ? null : item(length);
    }

    private boolean fill() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, in.read(buffer));
        }
        return at < filled;
    }

    private Item item(long length) {
        if (length > Source.LARGEST) {
            return bad(length, "stream-line-too-long", Source.LARGEST / MIB);
        }
        byte[] bytes = start.toByteArray();
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return Item.of(name, line, bytes);
            }
        }
        return bad(length, "line-empty");
    }

    private Item bad(long length, String code, Object... args) {
        Problems problems = new Problems();
        problems.add(name, line, 0, code, args);
        return Item.unreadable(name, line, length, problems.list());
    }
}
