package id.delapan.cli;

import id.delapan.store.DataFolder;
import id.delapan.store.Store;
import id.delapan.workbench.Accounts;
import id.delapan.workbench.Accounts.Account;
import java.io.IOException;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks after accounts. */
@Command(
        name = "account",
        subcommands = {
            AccountCommand.Add.class, AccountCommand.Role.class, AccountCommand.Password.class, AccountCommand.Close.class,
            AccountCommand.Listing.class
        })
final class AccountCommand implements Runnable {
    /** How what is done here stands in the records. */
    private static final String WHO = "delapan";

    @Mixin
    private Speech speech;

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "help-option")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Main.console(spec).text("command-missing"));
    }

    /** What all of them have. */
    abstract static class Each extends ConsoleCommand {
        @Mixin
        private Where where;

        @Override
        final int run(Console console) throws IOException {
            DataFolder.make(where.folder());
            try (Store store = Store.open(where.database())) {
                work(console, new Accounts(store, Clock.systemUTC()));
            }
            return Main.DONE;
        }

        abstract void work(Console console, Accounts accounts) throws IOException;
    }

    /** What those have that are about one. */
    abstract static class One extends Each {
        @Parameters(paramLabel = "NAME", descriptionKey = "account-name")
        private String name;

        String name() {
            return name;
        }

        static void tell(Console console, Account account) {
            console.say("account-done", account.name(), account.role());
        }
    }

    @Command(name = "add")
    static final class Add extends One {
        @Option(names = "--role", required = true, paramLabel = "ROLE", descriptionKey = "account-role")
        private String role;

        @Option(names = "--password-stdin", descriptionKey = "password-stdin-option")
        private boolean fromInput;

        @Override
        void work(Console console, Accounts accounts) throws IOException {
            tell(console, accounts.add(name(), role, Secrets.chosen(console, name(), fromInput), WHO));
        }
    }

    @Command(name = "role")
    static final class Role extends One {
        @Parameters(paramLabel = "ROLE", descriptionKey = "account-role")
        private String role;

        @Override
        void work(Console console, Accounts accounts) {
            tell(console, accounts.role(name(), accounts.get(name()).step(), role, WHO));
        }
    }

    @Command(name = "password")
    static final class Password extends One {
        @Option(names = "--password-stdin", descriptionKey = "password-stdin-option")
        private boolean fromInput;

        @Override
        void work(Console console, Accounts accounts) throws IOException {
            Account account = accounts.get(name());
            tell(console, accounts.password(name(), account.step(), Secrets.chosen(console, name(), fromInput), WHO));
        }
    }

    @Command(name = "close")
    static final class Close extends One {
        @Override
        void work(Console console, Accounts accounts) {
            console.say("account-closed", accounts.close(name(), accounts.get(name()).step(), WHO).name());
        }
    }

    @Command(name = "list")
    static final class Listing extends Each {
        @Override
        void work(Console console, Accounts accounts) {
            if (accounts.list().isEmpty()) {
                console.say("accounts-none");
            }
            accounts.list().stream().filter(Account::open)
                    .forEach(a -> console.out().println(a.name() + "\t" + a.role() + "\t" + a.madeAt() + "\t" + a.madeBy()));
        }
    }
}
