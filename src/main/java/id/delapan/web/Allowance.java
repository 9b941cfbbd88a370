package id.delapan.web;

import java.time.Clock;
import java.util.Map;

/** How much each caller may ask for: much at once, less in the long run. Safe to use from any number of threads. */
final class Allowance {
    private final Clock clock;
    private final int most;
    private final double perSecond;
    private final Map<String, Left> callers = new Recent<>();

    /**
     * @param most requests at once
     * @param perSecond requests in the long run
     */
    Allowance(Clock clock, int most, double perSecond) {
        this.clock = clock;
        this.most = most;
        this.perSecond = perSecond;
    }

    private record Left(double requests, long at) {}

    /** Whether one more is allowed. */
    synchronized boolean take(String who) {
        long now = clock.millis();
        Left before = callers.getOrDefault(who, new Left(most, now));
        double left = Math.min(most, before.requests() + Math.max(0, now - before.at()) * perSecond / 1000);
        boolean allowed = left >= 1;
        callers.put(who, new Left(allowed ? left - 1 : left, now));
        return allowed;
    }
}
