package id.delapan.workbench;

import id.delapan.store.Digest;
import id.delapan.store.SessionRows;
import id.delapan.store.Stamp;
import id.delapan.store.Store;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** Who is logged in. A session ends by itself, when it is left alone, and when its account changes. */
public final class Sessions {
    /** So long after a login it is over. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** So long after it was last used it is over. */
    public static final Duration IDLE = Duration.ofHours(1);

    /** Uses closer to each other than this are not noted. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final int BYTES = 32;
    private static final int MOST_OF_ONE = 20;

    private final Store store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Sessions(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A session.
     *
     * @param token what proves it; a secret
     * @param csrf what a page must send beside it, so that no other page can use it
     */
    public record Session(String token, String csrf, String account, String role, String endsAt) {}

    /** Begins one. */
    public Session begin(Accounts.Account account) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        String ends = Stamp.text(now.plus(LONGEST));
        store.alter(h -> {
            SessionRows.add(h, Digest.of(token), account.name(), account.step(), Stamp.text(now), ends);
            SessionRows.tidy(h, account.name(), MOST_OF_ONE, Stamp.text(now), Stamp.text(now.minus(IDLE)));
        });
        return new Session(token, csrf(token), account.name(), account.role(), ends);
    }

    /** The one a token proves. */
    public Optional<Session> find(String token) {
        Instant now = clock.instant();
        String kept = Digest.of(token);
        Optional<SessionRows.Row> row = store.read(h -> SessionRows.find(h, kept, Stamp.text(now), Stamp.text(now.minus(IDLE))));
        row.filter(r -> r.seenAt().compareTo(Stamp.text(now.minus(NOTED))) < 0)
                .ifPresent(r -> store.alter(h -> SessionRows.seen(h, kept, Stamp.text(now))));
        return row.map(r -> new Session(token, csrf(token), r.account(), r.role(), r.endsAt()));
    }

    /** Ends one. */
    public void end(String token) {
        store.alter(h -> SessionRows.end(h, Digest.of(token)));
    }

    private static String csrf(String token) {
        return Digest.of("csrf " + token);
    }
}
