package id.delapan;

import id.delapan.dossier.DossierReader;
import id.delapan.model.Dossier;
import id.delapan.model.DossierException;
import id.delapan.rules.Packs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;

/** Reads dossiers of the format {@code delapan/dossier/1}. */
public final class Dossiers {
    private Dossiers() {}

    /**
     * Reads a JSON ({@code .json}) or YAML file of at most 16 MiB.
     *
     * @throws DossierException with every problem of its form; whether it fits an instrument shows when it is evaluated
     */
    public static Dossier read(Path file) {
        Objects.requireNonNull(file, "file");
        return DossierReader.read(file, Packs.shown(file)).dossier();
    }

    /**
     * Reads a stream, which stays open.
     *
     * @param name how messages call it; JSON when it ends in {@code .json}, else YAML
     * @throws DossierException with every problem of its form
     * @throws IOException when the stream cannot be read
     */
    public static Dossier read(InputStream in, String name) throws IOException {
        return DossierReader.read(Objects.requireNonNull(in, "in"), Objects.requireNonNull(name, "name")).dossier();
    }
}
