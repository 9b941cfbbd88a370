package id.delapan.web;

import java.security.KeyStore;

/**
 * Who may come in, and which way.
 *
 * @param accounts whether everybody must log in; without, the one person of this machine may do all
 * @param name the name and perhaps port a browser asks for, where a proxy before the program has it; null where there is none
 * @param keys what the program encrypts with by itself; null when it does not
 */
public record Access(boolean accounts, String name, Keys keys) {
    /** For one person on this machine. */
    public static final Access OPEN = new Access(false, null, null);

    /** A key with its certificate, and the password of both. */
    public record Keys(KeyStore store, String password) {
        @Override
        public String toString() {
            return "Keys";
        }
    }

    /** Whether what browsers send is encrypted on its way. */
    boolean secure() {
        return name != null || keys != null;
    }

    /** Whether a proxy stands before the program. */
    boolean proxied() {
        return name != null;
    }

    /** How browsers speak with it. */
    String scheme() {
        return secure() ? "https" : "http";
    }
}
