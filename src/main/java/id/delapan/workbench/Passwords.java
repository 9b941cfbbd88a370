package id.delapan.workbench;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Passwords, which nobody can read back: argon2id with 32 MiB, two at a time so that memory stays bounded. */
final class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final int FEWEST_LETTERS = 5;
    private static final int MEMORY_KIB = 32 * 1024;
    private static final int ITERATIONS = 3;
    private static final int LANES = 1;
    private static final int LENGTH = 32;
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 10;
    private static final Argon2Function ARGON = Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, LANES, LENGTH, Argon2.ID);

    /** The hash of no password: checking against it takes as long as against any. */
    private static final String NOBODYS = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + ITERATIONS + ",p=" + LANES
            + "$" + "A".repeat(86) + "$" + "A".repeat(43);

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** Refuses a password that is guessed too easily. */
    static void demand(String name, String password) {
        String text = password == null ? "" : password;
        if (text.codePointCount(0, text.length()) < SHORTEST || text.length() > LONGEST) {
            throw new Refused(Refused.Kind.UNUSABLE, "password-length", SHORTEST, LONGEST);
        }
        if (text.codePoints().distinct().count() < FEWEST_LETTERS || text.toLowerCase(Locale.ROOT).contains(name)) {
            throw new Refused(Refused.Kind.UNUSABLE, "password-easy", FEWEST_LETTERS);
        }
    }

    /** What is kept of a password. */
    String hash(String password) {
        take();
        try {
            return ARGON.hash(plain(password)).getResult();
        } finally {
            turns.release();
        }
    }

    /** Whether a password is the one that was hashed; {@code hash} null for none, which takes as long. */
    boolean fits(String password, String hash) {
        String against = hash == null ? NOBODYS : hash;
        take();
        try {
            return Argon2Function.getInstanceFromHash(against).check(plain(password), against) && hash != null;
        } finally {
            turns.release();
        }
    }

    private void take() {
        try {
            if (turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Refused(Refused.Kind.TOO_OFTEN, "login-busy");
    }

    /** The same letters are the same password, whichever keyboard typed them. */
    private static String plain(String password) {
        return Normalizer.normalize(password.length() > LONGEST ? password.substring(0, LONGEST + 1) : password, Normalizer.Form.NFC);
    }
}
