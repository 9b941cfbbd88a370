package id.delapan.cli;

import id.delapan.batch.Evaluated;
import id.delapan.batch.Item;
import id.delapan.batch.Results;
import id.delapan.cli.ReportOptions.Maker;
import java.io.IOException;
import java.nio.file.Path;

/** A file for each dossier in a folder. */
final class FolderResults implements Results {
    private static final byte[] NOTHING = {};

    private final Path folder;
    private final Format format;
    private final Maker maker;

    FolderResults(Path folder, Format format, Maker maker) {
        this.folder = folder;
        this.format = format;
        this.maker = maker;
    }

    @Override
    public byte[] make(Item item, Evaluated evaluated) throws IOException {
        Path dossier = Path.of(item.file());
        Path target = folder.resolve(Output.stem(dossier) + "." + format.ending());
        Output.write(target, format.render(evaluated.assessment(), null, dossier, maker, Console.FILE_WIDTH, false));
        return NOTHING;
    }

    @Override
    public long take(byte[] made) {
        return 0;
    }

    @Override
    public void keep() {
        // each file is in its place already
    }

    @Override
    public long length() {
        return 0;
    }

    @Override
    public void goOnFrom(long length) throws IOException {
        Output.sweep(folder);
    }

    @Override
    public void finish() {
        // nothing is left to do
    }

    @Override
    public void close() {
        // holds nothing open
    }
}
