package id.delapan.store;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Who did something, and when. */
public record Stamp(String at, String by) {
    /** Now. */
    public static Stamp of(Clock clock, String by) {
        return new Stamp(clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(), by);
    }
}
