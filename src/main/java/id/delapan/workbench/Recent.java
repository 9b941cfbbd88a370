package id.delapan.workbench;

import id.delapan.model.Lang;
import id.delapan.store.Evaluations;
import id.delapan.workbench.Desk.Worked;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was worked out last, for who looks again. Nothing in it can be out of date: it is found by version and assessment. */
final class Recent {
    private static final int MOST = 64;

    private final Map<Key, Worked> kept = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Worked> eldest) {
            return size() > MOST;
        }
    };

    private record Key(long id, int head, Long assessed, Lang lang) {
        static Key of(Evaluations.Row row, Lang lang) {
            return new Key(row.id(), row.head(), row.assessed(), lang);
        }
    }

    /** What came of an evaluation as it stands; worked out when it is not there. */
    Worked get(Evaluations.Row row, Lang lang, Supplier<Worked> work) {
        Worked known;
        synchronized (kept) {
            known = kept.get(Key.of(row, lang));
        }
        return known == null ? keep(work.get(), lang) : new Worked(row, known.dossier(), known.assessment(), known.rules());
    }

    /** Keeps what was just worked out. */
    Worked keep(Worked worked, Lang lang) {
        synchronized (kept) {
            kept.put(Key.of(worked.row(), lang), worked);
        }
        return worked;
    }
}
