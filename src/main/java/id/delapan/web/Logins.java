package id.delapan.web;

import id.delapan.store.Action;
import id.delapan.store.Digest;
import id.delapan.workbench.Accounts;
import id.delapan.workbench.Accounts.Account;
import id.delapan.workbench.Refused;
import id.delapan.workbench.Sessions;
import id.delapan.workbench.Sessions.Session;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Lets people in by name and password, slower and slower when it is the wrong one. */
final class Logins {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Audit audit;
    private final Access access;
    private final Attempts ofOneForOne;
    private final Attempts ofOne;
    private final Attempts forOne;

    Logins(Accounts accounts, Sessions sessions, Audit audit, Access access, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
        this.access = access;
        this.ofOneForOne = new Attempts(clock, 5, Duration.ofMinutes(15));
        // Many people may share an address, and nobody shall keep somebody else out: these two never wait long.
        this.ofOne = new Attempts(clock, 60, Duration.ofMinutes(1));
        this.forOne = new Attempts(clock, 60, Duration.ofMinutes(1));
    }

    /** Begins a session, or refuses. */
    Session enter(Context ctx, String name, String password) {
        String network = Remote.network(Remote.address(ctx, access));
        String asked = Digest.of(Accounts.plain(name));
        slow(ctx, ofOneForOne.attempt(network + " " + asked));
        slow(ctx, Math.max(ofOne.attempt(network), forOne.attempt(asked)));
        Optional<Account> account = accounts.known(name, password);
        if (account.isEmpty()) {
            audit.failed(ctx, accounts.list().stream().map(Account::name).filter(Accounts.plain(name)::equals).findFirst().orElse(null),
                    Action.LOGIN_FAILED);
            throw new Refused(Refused.Kind.UNKNOWN_CALLER, "login-wrong");
        }
        ofOneForOne.forget(network + " " + asked);
        ofOne.back(network);
        forOne.back(asked);
        Session session = sessions.begin(account.get());
        audit.done(ctx, session.account(), Action.LOGIN);
        return session;
    }

    private void slow(Context ctx, long seconds) {
        if (seconds > 0) {
            audit.failed(ctx, null, Action.LOGIN_SLOWED);
            ctx.header("Retry-After", String.valueOf(seconds));
            throw new Refused(Refused.Kind.TOO_OFTEN, "too-often", seconds);
        }
    }
}
