package id.delapan.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * Slows down who tries again and again: after some free attempts each must wait twice as long as the one before, until nothing
 * was tried for a while. Safe to use from any number of threads.
 */
final class Attempts {
    private static final Duration FORGOTTEN = Duration.ofMinutes(30);
    private static final int MOST_DOUBLINGS = 20;

    private final Clock clock;
    private final int free;
    private final Duration longest;
    private final Map<String, Tried> tried = new Recent<>();

    /**
     * @param free attempts without waiting
     * @param longest wait there is
     */
    Attempts(Clock clock, int free, Duration longest) {
        this.clock = clock;
        this.free = free;
        this.longest = longest;
    }

    private record Tried(int count, long last) {}

    /** Seconds to wait before the next attempt; 0 when this is one, which counts. */
    synchronized long attempt(String who) {
        long now = clock.millis();
        Tried before = tried.get(who);
        if (before == null || now - before.last() > FORGOTTEN.toMillis()) {
            before = new Tried(0, now);
        }
        long wait = before.last() + pause(before.count()) - now;
        if (wait > 0) {
            return (wait + 999) / 1000;
        }
        tried.put(who, new Tried(before.count() + 1, now));
        return 0;
    }

    private long pause(int count) {
        return count < free ? 0 : Math.min(longest.toMillis(), 1000L << Math.min(MOST_DOUBLINGS, count - free));
    }

    /** Takes one attempt back. */
    synchronized void back(String who) {
        tried.computeIfPresent(who, (w, t) -> t.count() <= 1 ? null : new Tried(t.count() - 1, t.last()));
    }

    /** Forgets all attempts of one. */
    synchronized void forget(String who) {
        tried.remove(who);
    }
}
