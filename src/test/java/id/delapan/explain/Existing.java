package id.delapan.explain;

import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Coverage;
import id.delapan.model.Dossier.Document;
import id.delapan.model.Dossier.Measure;
import id.delapan.model.Dossier.Practice;
import java.util.ArrayList;
import java.util.List;

/** The evidence a dossier has of one key. */
final class Existing {
    private Existing() {}

    static List<Record> of(Dossier dossier, String key) {
        List<Record> items = new ArrayList<>();
        dossier.documents().stream().filter(d -> d.type().equals(key)).forEach(items::add);
        dossier.coverages().stream().filter(c -> c.subject().equals(key)).forEach(items::add);
        dossier.measures().stream().filter(m -> m.key().equals(key)).forEach(items::add);
        dossier.practices().stream().filter(p -> p.key().equals(key)).forEach(items::add);
        return items;
    }

    static String id(Record item) {
        return item instanceof Document d ? d.id()
                : item instanceof Coverage c ? c.id()
                : item instanceof Measure m ? m.id() : ((Practice) item).id();
    }

    /** Documents may be many, figures one a year, coverages and practices one. */
    static boolean mayStandBeside(List<Record> others, Record item) {
        return item instanceof Document
                || (item instanceof Measure m
                        ? others.stream().noneMatch(o -> ((Measure) o).year() == m.year())
                        : others.isEmpty());
    }
}
