package id.delapan.batch;

import id.delapan.report.AssessmentJson;
import id.delapan.report.SummaryJson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** One JSON line for each dossier, in the order of the input: in a file that appears when the run is complete, or on a stream. */
public final class LinesResults implements Results {
    private static final int BUFFER = 1 << 18;

    private final boolean full;
    private final Path target;
    private final Path part;
    private final FileChannel file;
    private final OutputStream out;
    private long length;

    private LinesResults(boolean full, Path target, Path part, FileChannel file, OutputStream out) {
        this.full = full;
        this.target = target;
        this.part = part;
        this.file = file;
        this.out = out;
    }

    /** Onto a stream, which stays open. */
    public static LinesResults on(OutputStream out, boolean full) {
        return new LinesResults(full, null, null, null, out);
    }

    /** Into {@code target}, by way of a file beside it whose name ends in {@code .part}. */
    public static LinesResults in(Path target, boolean full) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        Path part = target.resolveSibling(target.getFileName() + ".part");
        FileChannel file = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return new LinesResults(full, target, part, file, new BufferedOutputStream(Channels.newOutputStream(file), BUFFER));
    }

    @Override
    public byte[] make(Item item, Evaluated evaluated) throws IOException {
        return full ? AssessmentJson.line(evaluated.assessment()) : SummaryJson.line(evaluated.outline());
    }

    @Override
    public long take(byte[] made) throws IOException {
        out.write(made);
        length += made.length;
        return length;
    }

    @Override
    public void keep() throws IOException {
        out.flush();
        if (file != null) {
            file.force(false);
        }
    }

    @Override
    public long length() throws IOException {
        return file == null ? 0 : file.size();
    }

    @Override
    public void goOnFrom(long place) throws IOException {
        if (file != null) {
            file.truncate(place).position(place);
        }
        length = place;
    }

    @Override
    public void finish() throws IOException {
        keep();
        if (file != null) {
            file.close();
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
