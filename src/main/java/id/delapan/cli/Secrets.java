package id.delapan.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Passwords, which are never written on a command line and never shown. */
final class Secrets {
    private Secrets() {}

    /** Asks on the terminal; {@code instead} is how to give it where there is none. */
    static String asked(Console console, String question, String instead) {
        java.io.Console terminal = System.console();
        char[] typed = terminal == null ? null : terminal.readPassword("%s", question);
        if (typed == null) {
            throw new Refusal(Main.USAGE, "password-nowhere", instead);
        }
        return new String(typed);
    }

    /** A new one for an account: the first line of standard input, else asked for twice. */
    static String chosen(Console console, String account, boolean fromInput) throws IOException {
        if (fromInput) {
            String line = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        }
        String password = asked(console, console.text("password-ask", account), "--password-stdin");
        if (!password.equals(asked(console, console.text("password-ask-again"), "--password-stdin"))) {
            throw new Refusal(Main.USAGE, "password-differ");
        }
        return password;
    }
}
