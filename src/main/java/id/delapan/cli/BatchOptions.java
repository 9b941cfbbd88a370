package id.delapan.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** What may be asked of a run over many dossiers. */
final class BatchOptions {
    @Option(names = "--detail", paramLabel = "summary|full", descriptionKey = "detail-option")
    private Detail detail;

    @Option(names = "--resume", descriptionKey = "resume-option")
    private boolean resume;

    @Option(names = "--table", paramLabel = "FILE", descriptionKey = "table-option")
    private List<Path> tables = List.of();

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "threads-option")
    private Integer threads;

    /** How much of an assessment a line holds. */
    enum Detail { summary, full }

    /** Whether lines were asked for. */
    boolean lines() {
        return detail != null;
    }

    boolean full() {
        return detail == Detail.full;
    }

    boolean resume() {
        return resume;
    }

    List<Path> tables() {
        return tables;
    }

    int threads() {
        int processors = Runtime.getRuntime().availableProcessors();
        return threads == null ? processors : Math.max(1, Math.min(processors, threads));
    }

    /** Refuses what a single dossier has no use for. */
    void refuseForOne() {
        if (resume || !tables.isEmpty() || threads != null) {
            throw new Refusal(Main.USAGE, "batch-only", resume ? "--resume" : threads != null ? "--threads" : "--table");
        }
    }

    /** Refuses tables of an unknown form. */
    void checkTables() {
        for (Path table : tables) {
            if (!table.toString().toLowerCase(Locale.ROOT).matches(".*\\.(txt|csv|json)")) {
                throw new Refusal(Main.USAGE, "table-ending", table.toString());
            }
        }
    }
}
