package id.delapan.worksheet;

import id.delapan.model.Dossier;
import id.delapan.model.Dossier.By;
import java.util.List;
import java.util.Map;

/**
 * A worksheet that could be read.
 *
 * @param file how messages call it
 * @param layouts where the answers stand, for each who answered
 * @param named the agency as the sheet itself calls it; null when it does not
 */
public record Worksheet(String file, Dossier dossier, Map<By, Layout> layouts, String named) {
    /** The dossier with only one person's answers, as if nobody else had answered and it counts. */
    public Dossier only(By by) {
        List<Dossier.Answer> answers = dossier.answers().stream()
                .filter(a -> a.by() == by)
                .map(a -> new Dossier.Answer(a.indicator(), By.ASSESSOR, a.level(), a.value(), a.note(), a.evidence()))
                .toList();
        return new Dossier(dossier.instrument(), dossier.agency(), dossier.year(), answers, List.of(), List.of(), List.of(), List.of());
    }
}
