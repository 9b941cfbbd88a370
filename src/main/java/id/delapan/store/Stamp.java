package id.delapan.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Who did something, and when. */
public record Stamp(String at, String by) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** Now. */
    public static Stamp of(Clock clock, String by) {
        return new Stamp(text(clock.instant()), by);
    }

    /** A moment as it is kept: all of one length, so that they sort as text. */
    public static String text(Instant moment) {
        return MOMENT.format(moment);
    }
}
