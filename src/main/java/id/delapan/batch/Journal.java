package id.delapan.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.delapan.model.Problem;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * A file with one line for every dossier done, in the order of the input, each with a checksum: what is written of it when the
 * process is killed is whole up to some line, and the rest is cut off. It is locked while a run writes it.
 */
public final class Journal implements Closeable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SUM = 8;

    private final Path path;
    private final FileChannel file;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final Map<String, Integer> words = new HashMap<>();
    private long end;

    /** A line: new words first, then the row with its findings as numbers of words. */
    private record Line(List<String> words, Row row, List<Integer> findings) {}

    private Journal(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
    }

    /** A journal beside an output; there must be none of an earlier run. */
    public static Journal create(Path path, Head head) throws IOException {
        if (Files.exists(path)) {
            throw new CannotResume("run-interrupted", path.toString());
        }
        return begin(open(path, StandardOpenOption.CREATE), head);
    }

    /** A journal for a run that cannot be continued. */
    public static Journal temporary(Head head) throws IOException {
        return begin(open(Files.createTempFile("delapan", ".journal")), head);
    }

    private static Journal begin(Journal journal, Head head) throws IOException {
        journal.put(JSON.writeValueAsBytes(head));
        journal.flush();
        return journal;
    }

    /** The journal of an interrupted run of the same kind; a new one when there is none. */
    public static Journal resume(Path path, Head head) throws IOException {
        if (!Files.exists(path)) {
            return create(path, head);
        }
        Journal journal = open(path);
        try {
            try (Reader reader = journal.new Reader()) {
                byte[] first = reader.line();
                if (first == null) {
                    journal.cut(0);
                    return begin(journal, head);
                }
                List<String> differs = JSON.readValue(first, Head.class).differs(head);
                if (!differs.isEmpty()) {
                    throw new CannotResume("resume-differs", String.join(", ", differs), path.toString());
                }
                journal.end = reader.end;
            } catch (JsonProcessingException e) {
                throw new CannotResume("journal-strange", path.toString());
            }
            return journal;
        } catch (RuntimeException | IOException e) {
            journal.close();
            throw e;
        }
    }

    private static Journal open(Path path, StandardOpenOption... more) throws IOException {
        List<StandardOpenOption> options = new ArrayList<>(List.of(StandardOpenOption.READ, StandardOpenOption.WRITE));
        options.addAll(List.of(more));
        FileChannel file = FileChannel.open(path, options.toArray(new StandardOpenOption[0]));
        try {
            if (file.tryLock() != null) {
                return new Journal(path, file);
            }
        } catch (OverlappingFileLockException e) {
            // the same program writes it already
        }
        file.close();
        throw new CannotResume("run-busy", path.toString());
    }

    /** Hands on the problems of every dossier that could not be evaluated, in the order of the input. */
    public void eachProblem(Consumer<List<Problem>> told) throws IOException {
        try (Reader reader = rows()) {
            for (Row row = reader.next(); row != null; row = reader.next()) {
                if (!row.problems().isEmpty()) {
                    told.accept(row.problems());
                }
            }
        }
    }

    /** Reads what is there, from the first row on; stops before the first line that is torn. */
    Reader rows() throws IOException {
        Reader reader = new Reader();
        reader.line();
        return reader;
    }

    /** Throws away what lies beyond a place that {@link Reader#end} gave. */
    void cut(long place) throws IOException {
        file.truncate(place);
        end = place;
    }

    /** Knows the words of a row that stays. */
    void learn(Row row) {
        if (row.outcome() != null) {
            row.outcome().findings().forEach(word -> words.putIfAbsent(word, words.size()));
        }
    }

    /** Notes a row and gives its place; it is in the file after the next {@link #flush}. */
    long add(Row row) throws IOException {
        long place = end + pending.size();
        List<String> added = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        if (row.outcome() != null) {
            for (String word : row.outcome().findings()) {
                Integer known = words.putIfAbsent(word, words.size());
                if (known == null) {
                    added.add(word);
                }
                numbers.add(words.get(word));
            }
        }
        put(JSON.writeValueAsBytes(new Line(added, row.withoutFindings(), numbers)));
        return place;
    }

    private void put(byte[] json) {
        pending.writeBytes(String.format("%08x ", sum(json, 0, json.length)).getBytes(StandardCharsets.US_ASCII));
        pending.writeBytes(json);
        pending.write('\n');
    }

    private static int sum(byte[] bytes, int from, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, from, length);
        return (int) sum.getValue();
    }

    void flush() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(pending.toByteArray());
        while (bytes.hasRemaining()) {
            end += file.write(bytes, end);
        }
        pending.reset();
        file.force(false);
    }

    /** The row at a place that {@link #add} or {@link Reader#start} gave, without its findings. */
    Row at(long place) throws IOException {
        try (Reader reader = new Reader()) {
            reader.end = place;
            return JSON.readValue(reader.line(), Line.class).row();
        }
    }

    /** Closes it and leaves it where it is. */
    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Closes it and takes it away: the run is complete. */
    public void delete() throws IOException {
        Files.deleteIfExists(path);
        close();
    }

    /** Goes through the lines. */
    final class Reader implements Closeable {
        private final ByteBuffer buffer = ByteBuffer.allocate(1 << 13).limit(0);
        private final List<String> known = new ArrayList<>();
        private long start;
        private long end;

        /** Where the line read last begins. */
        long start() {
            return start;
        }

        /** Where it ends. */
        long end() {
            return end;
        }

        /** The next row; null at the end or before a torn line. */
        Row next() throws IOException {
            byte[] json = line();
            if (json == null) {
                return null;
            }
            Line line = JSON.readValue(json, Line.class);
            known.addAll(line.words());
            return line.row().withFindings(line.findings().stream().map(known::get).toList());
        }

        private byte[] line() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            long at = end;
            while (true) {
                if (!buffer.hasRemaining()) {
                    buffer.clear();
                    int read = file.read(buffer, at);
                    buffer.flip();
                    if (read <= 0) {
                        return null;
                    }
                }
                byte b = buffer.get();
                at++;
                if (b == '\n') {
                    break;
                }
                bytes.write(b);
            }
            byte[] line = bytes.toByteArray();
            if (line.length <= SUM || !String.format("%08x", sum(line, SUM + 1, line.length - SUM - 1))
                    .equals(new String(line, 0, SUM, StandardCharsets.US_ASCII))) {
                return null;
            }
            start = end;
            end = at;
            return Arrays.copyOfRange(line, SUM + 1, line.length);
        }

        @Override
        public void close() {
            // reads through the journal's own file
        }
    }
}
