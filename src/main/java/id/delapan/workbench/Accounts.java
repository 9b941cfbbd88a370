package id.delapan.workbench;

import id.delapan.store.AccountRows;
import id.delapan.store.AccountRows.Row;
import id.delapan.store.Action;
import id.delapan.store.Events;
import id.delapan.store.SessionRows;
import id.delapan.store.Stamp;
import id.delapan.store.Store;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** Who may come in, and as what. There is always an administrator once there was one. */
public final class Accounts {
    /** The role that may do all. */
    public static final String ADMINISTRATOR = "administrator";

    /** What an account can be. */
    public static final List<String> ROLES = List.of("viewer", "evaluator", "rule-editor", ADMINISTRATOR);

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");

    /** Who works where there are no accounts, as the records name them. */
    public static final String SOMEBODY = "setempat";

    /** Names by which the program itself, and the one person without an account, stand in the records. */
    private static final Set<String> TAKEN = Set.of("delapan", SOMEBODY);

    private final Store store;
    private final Clock clock;
    private final Passwords passwords = new Passwords();

    public Accounts(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * An account.
     *
     * @param step counts its changes
     * @param madeAt moment of its last change
     */
    public record Account(String name, int step, String role, boolean open, String madeAt, String madeBy) {
        private static Account of(Row row) {
            return new Account(row.name(), row.step(), row.role(), row.open(), row.madeAt(), row.madeBy());
        }
    }

    /** All, closed ones too, by name. */
    public List<Account> list() {
        return store.read(AccountRows::list).stream().map(Account::of).toList();
    }

    /** One that is open. */
    public Account get(String name) {
        return store.read(h -> AccountRows.find(h, plain(name))).filter(Row::open).map(Account::of)
                .orElseThrow(() -> new Refused(Refused.Kind.MISSING, "account-not-here", name));
    }

    /** Whether somebody can look after the accounts. */
    public boolean anyAdministrator() {
        return store.read(Accounts::administrators) > 0;
    }

    private static long administrators(Handle h) {
        return AccountRows.list(h).stream().filter(a -> a.open() && a.role().equals(ADMINISTRATOR)).count();
    }

    /** Opens an account, or a closed one again. */
    public Account add(String name, String role, String password, String who) {
        String plain = plain(name);
        if (!NAME.matcher(plain).matches() || TAKEN.contains(plain)) {
            throw new Refused(Refused.Kind.UNUSABLE, "account-name", String.valueOf(name));
        }
        demandRole(role);
        Passwords.demand(plain, password);
        int step = store.read(h -> AccountRows.find(h, plain)).map(known -> {
            if (known.open()) {
                throw new Refused(Refused.Kind.CHANGED, "account-there", plain);
            }
            return known.step();
        }).orElse(0);
        return changed(plain, step, role, passwords.hash(password), Action.ACCOUNT_ADD, who);
    }

    /** Gives another role to an account that stands at a step. */
    public Account role(String name, int step, String role, String who) {
        demandRole(role);
        Row row = open(name);
        return changed(row.name(), step, role, row.password(), Action.ACCOUNT_ROLE, who);
    }

    /** Gives another password to one. */
    public Account password(String name, int step, String password, String who) {
        Row row = open(name);
        Passwords.demand(row.name(), password);
        return changed(row.name(), step, row.role(), passwords.hash(password), Action.ACCOUNT_PASSWORD, who);
    }

    /** Closes one; its name stays in the records. */
    public Account close(String name, int step, String who) {
        Row row = open(name);
        return changed(row.name(), step, row.role(), null, Action.ACCOUNT_CLOSE, who);
    }

    /** The account whose name and password these are. Takes as long when there is none. */
    public Optional<Account> known(String name, String password) {
        Optional<Row> row = store.read(h -> AccountRows.find(h, plain(name)));
        boolean fits = passwords.fits(password == null ? "" : password, row.map(Row::password).orElse(null));
        return row.filter(r -> fits).map(Account::of);
    }

    private Row open(String name) {
        return store.read(h -> AccountRows.find(h, plain(name))).filter(Row::open)
                .orElseThrow(() -> new Refused(Refused.Kind.MISSING, "account-not-here", name));
    }

    private Account changed(String name, int step, String role, String hash, Action action, String who) {
        Stamp stamp = Stamp.of(clock, who);
        synchronized (this) {
            store.alter(h -> {
                long before = administrators(h);
                if (!AccountRows.add(h, name, step + 1, role, hash, stamp)) {
                    throw new Refused(Refused.Kind.CHANGED, "account-changed", name);
                }
                if (before > 0 && administrators(h) == 0) {
                    throw new Refused(Refused.Kind.NOT_NOW, "administrator-last", name);
                }
                SessionRows.endAll(h, name);
                Events.add(h, stamp, action, "account/" + name, role);
            });
        }
        return new Account(name, step + 1, role, hash != null, stamp.at(), stamp.by());
    }

    private static void demandRole(String role) {
        if (role == null || !ROLES.contains(role)) {
            throw new Refused(Refused.Kind.UNUSABLE, "role-unknown", String.valueOf(role), String.join(", ", ROLES));
        }
    }

    /** Names are the same in large and small letters. */
    public static String plain(String name) {
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    }
}
