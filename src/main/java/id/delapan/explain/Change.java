package id.delapan.explain;

import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Coverage;
import id.delapan.model.Dossier.Document;
import id.delapan.model.Dossier.Measure;
import id.delapan.model.Dossier.Practice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One piece of evidence to add, change or take away.
 *
 * @param before a document, coverage, measure or practice of the dossier; null when it is new
 * @param after what it becomes; null when it goes
 */
public record Change(Record before, Record after) {

    /** The dossier with this change made. */
    public Dossier apply(Dossier d) {
        return new Dossier(d.instrument(), d.agency(), d.year(), d.answers(),
                list(d.documents(), Document.class), list(d.coverages(), Coverage.class),
                list(d.measures(), Measure.class), list(d.practices(), Practice.class), d.submitted(), d.followUps(), d.units(), d.view(), d.origin());
    }

    private <T extends Record> List<T> list(List<T> items, Class<T> type) {
        if (!type.isInstance(before) && !type.isInstance(after)) {
            return items;
        }
        List<T> changed = new ArrayList<>();
        items.forEach(item -> changed.add(item.equals(before) ? type.cast(after) : item));
        changed.removeIf(Objects::isNull);
        if (before == null) {
            changed.add(type.cast(after));
        }
        return changed;
    }

    /** The dossier with all changes made, in turn. */
    public static Dossier applyAll(Dossier dossier, List<Change> changes) {
        Dossier changed = dossier;
        for (Change change : changes) {
            changed = change.apply(changed);
        }
        return changed;
    }
}
