package id.delapan.workbench;

import id.delapan.model.Assessment;
import id.delapan.model.Dossier;
import id.delapan.model.Lang;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was worked out last, so that looking at it again costs nothing. What it holds never changes. */
final class Recent {
    private static final int MOST = 48;

    /** A version of a dossier by a version of the rules, in a language. */
    record Key(long evaluation, int number, long rules, Lang lang) {}

    private final Map<Key, Made> made = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Made> eldest) {
            return size() > MOST;
        }
    };

    /** What was made of a version. */
    record Made(Dossier dossier, Assessment assessment) {}

    /** What is known of a version; made when it is not. */
    Made get(Key key, Supplier<Made> make) {
        synchronized (made) {
            Made known = made.get(key);
            if (known != null) {
                return known;
            }
        }
        Made fresh = make.get();
        put(key, fresh);
        return fresh;
    }

    void put(Key key, Made value) {
        synchronized (made) {
            made.put(key, value);
        }
    }
}
