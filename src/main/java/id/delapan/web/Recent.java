package id.delapan.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is remembered of callers: of so many at most, of those longest unheard of no more. Its users take care of threads. */
final class Recent<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1L;
    private static final float LOAD = 0.75f;
    private static final int MOST = 20_000;

    Recent() {
        super(16, LOAD, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > MOST;
    }
}
