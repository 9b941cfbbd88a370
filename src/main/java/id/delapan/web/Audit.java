package id.delapan.web;

import id.delapan.report.Clean;
import id.delapan.store.Action;
import id.delapan.store.Events;
import id.delapan.store.Stamp;
import id.delapan.store.Store;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes into the records who came in and who was refused, with the address; not more than somebody can read. */
final class Audit {
    private static final int MOST_AT_ONCE = 100;
    private static final double PER_SECOND = 0.5;
    private static final int LONGEST = 200;
    private static final int MOST_FRAMES = 8;
    private static final String OWN = "id.delapan.";
    private static final String NOBODY = "–";

    private final Store store;
    private final Clock clock;
    private final Access access;
    private final Allowance allowance;

    Audit(Store store, Clock clock, Access access) {
        this.store = store;
        this.clock = clock;
        this.access = access;
        this.allowance = new Allowance(clock, MOST_AT_ONCE, PER_SECOND);
    }

    /** Something that succeeded. */
    void done(Context ctx, String who, Action action) {
        add(who, action, "account/" + who, address(ctx));
    }

    /** Something with an account that did not; {@code account} null when there is no such account. */
    void failed(Context ctx, String account, Action action) {
        noted(ctx, NOBODY, action, "account/" + (account == null ? NOBODY : account), address(ctx));
    }

    /** A request that was refused. */
    void refused(Context ctx, String code) {
        Caller caller = Caller.of(ctx);
        noted(ctx, caller == null ? NOBODY : caller.name(), Action.REFUSED, cut(ctx.method().name() + " " + Clean.line(ctx.path())),
                code + " " + address(ctx));
    }

    /** A fault of the program, with where in the program it is, for whoever mends it. */
    void fault(Context ctx, Exception e) {
        Caller caller = Caller.of(ctx);
        String where = Arrays.stream(e.getStackTrace()).filter(f -> f.getClassName().startsWith(OWN)).limit(MOST_FRAMES)
                .map(f -> " at " + f.getClassName() + "." + f.getMethodName() + ":" + f.getLineNumber()).collect(Collectors.joining());
        noted(ctx, caller == null ? NOBODY : caller.name(), Action.FAULT, cut(ctx.method().name() + " " + Clean.line(ctx.path())),
                cut(Clean.line(String.valueOf(e))) + where);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private void noted(Context ctx, String who, Action action, String subject, String detail) {
        if (allowance.take(Remote.network(address(ctx)))) {
            add(who, action, subject, detail);
        }
    }

    private String address(Context ctx) {
        return Remote.address(ctx, access);
    }

    private void add(String who, Action action, String subject, String detail) {
        Stamp stamp = Stamp.of(clock, who);
        store.alter(h -> Events.add(h, stamp, action, subject, detail));
    }
}
