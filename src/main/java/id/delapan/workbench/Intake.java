package id.delapan.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.delapan.dossier.DossierReader;
import id.delapan.engine.Engine;
import id.delapan.model.Dossier;
import id.delapan.model.Instrument;
import id.delapan.store.Evaluations;
import id.delapan.store.Store;
import id.delapan.store.Versions;
import id.delapan.worksheet.Wanted;
import id.delapan.worksheet.Worksheet;
import id.delapan.worksheet.WorksheetChoice;
import id.delapan.worksheet.audit.Audit;
import id.delapan.worksheet.audit.Auditor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/** Reads what is handed in as a file: dossiers, and worksheets by the instrument that knows them. */
public final class Intake {
    private static final Pattern WORKSHEET = Pattern.compile("(?i).*\\.(?:xls|xlsx|xlsm|csv)");
    private static final int AT_A_TIME = 2;

    private final Store store;
    private final Shelf shelf;
    private final Desk desk;
    /** A worksheet takes a hundred times its own size while it is read. */
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);

    public Intake(Store store, Shelf shelf, Desk desk) {
        this.store = store;
        this.shelf = shelf;
        this.desk = desk;
    }

    /** What was in a file, and the file itself to be kept. */
    public record Handed(Dossier dossier, Versions.Original original) {}

    /** What is to be said of the worksheet of an evaluation. */
    public record Audited(String file, List<Audit> audits) {}

    /**
     * Reads a file.
     *
     * @param name what it is called; its ending says what it is
     * @param wanted what is said of a worksheet
     * @param instrument to read a worksheet by; null for the one that fits
     * @throws id.delapan.model.DossierException with all that is wrong with it
     */
    public Handed read(byte[] bytes, String name, Wanted wanted, String instrument) {
        if (!WORKSHEET.matcher(name).matches()) {
            return new Handed(dossier(bytes, name), new Versions.Original(name, bytes, null));
        }
        List<Instrument> among = instrument == null ? shelf.instruments() : List.of(shelf.instrument(instrument));
        return new Handed(worksheet(bytes, name, wanted, among).dossier(), new Versions.Original(name, bytes, Json.text(wanted)));
    }

    /** Looks into the formulas and figures of the worksheet an evaluation was last uploaded as. */
    public Audited audited(long id) {
        Evaluations.Row row = desk.row(id);
        Versions.Original original = store.read(h -> Versions.original(h, id, row.head()))
                .filter(o -> o.said() != null)
                .orElseThrow(() -> new Refused(Refused.Kind.MISSING, "audit-of-none", row.name(), row.period()));
        Engine engine = shelf.engine(desk.rules(row).id());
        Worksheet worksheet = worksheet(original.original(), original.fileName(), wanted(original.said()),
                List.of(engine.pack().instrument()));
        return new Audited(original.fileName(), Auditor.of(worksheet, engine));
    }

    private static Dossier dossier(byte[] bytes, String name) {
        try {
            return DossierReader.read(new ByteArrayInputStream(bytes), name).dossier();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Wanted wanted(String said) {
        try {
            return Json.mapper().readValue(said, Wanted.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Worksheet worksheet(byte[] bytes, String name, Wanted wanted, List<Instrument> among) {
        turns.acquireUninterruptibly();
        try {
            Path file = Files.createTempFile("delapan-", name.toLowerCase(Locale.ROOT).endsWith(".csv") ? ".csv" : ".xlsx");
            try {
                return WorksheetChoice.read(Files.write(file, bytes), name, wanted, among);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turns.release();
        }
    }
}
