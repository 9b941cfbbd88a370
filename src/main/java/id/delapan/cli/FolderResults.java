package id.delapan.cli;

import id.delapan.batch.Item;
import id.delapan.batch.Results;
import id.delapan.model.Assessment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A file for each dossier in a folder. */
final class FolderResults implements Results {
    private static final byte[] NOTHING = {};

    private final Path folder;
    private final Format format;

    FolderResults(Path folder, Format format) {
        this.folder = folder;
        this.format = format;
    }

    @Override
    public byte[] make(Item item, Assessment assessment, List<String> findings) throws IOException {
        Path target = folder.resolve(Output.stem(Path.of(item.file())) + "." + format.ending());
        Output.write(target, format.render(assessment, Console.FILE_WIDTH, false));
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
