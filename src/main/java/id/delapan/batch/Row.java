package id.delapan.batch;

import id.delapan.model.Problem;
import java.util.List;

/**
 * What a run notes of one dossier done.
 *
 * @param length of the dossier in the input, and {@code check} its checksum
 * @param end where its result ends in the output, in bytes
 * @param outcome null when it could not be evaluated
 * @param problems why; empty otherwise
 * @param fault whether the program is to blame
 */
record Row(String file, int line, long length, int check, long end, Outcome outcome, List<Problem> problems, boolean fault) {
    boolean of(Item item) {
        return file.equals(item.file()) && line == item.line() && length == item.length() && check == item.check();
    }

    Row withFindings(List<String> findings) {
        return new Row(file, line, length, check, end, outcome == null ? null : outcome.with(findings), problems, fault);
    }

    Row withoutFindings() {
        return withFindings(List.of());
    }

    Row endingAt(long place) {
        return new Row(file, line, length, check, place, outcome, problems, fault);
    }
}
