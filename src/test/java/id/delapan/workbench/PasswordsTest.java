package id.delapan.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private static final String PASSWORD = "kuda laut bir\u00fa 12";

    private final Passwords passwords = new Passwords();

    @Test
    void isHashedSoThatGuessingCostsMemory() {
        String hash = passwords.hash(PASSWORD);
        Argon2Function function = Argon2Function.getInstanceFromHash(hash);

        assertThat(hash).startsWith("$argon2id$v=19$").doesNotContain("kuda");
        assertThat(function.getVariant()).isEqualTo(Argon2.ID);
        assertThat(function.getMemory()).isGreaterThanOrEqualTo(19 * 1024);
        assertThat(function.getMemory() * function.getIterations()).isGreaterThanOrEqualTo(38 * 1024);
        assertThat(passwords.hash(PASSWORD)).as("salted").isNotEqualTo(hash);
        assertThat(passwords.fits(PASSWORD, hash)).isTrue();
        assertThat(passwords.fits("kuda laut biru\u0301 12", hash)).as("typed otherwise").isTrue();
        assertThat(passwords.fits(PASSWORD + " ", hash)).isFalse();
        assertThat(passwords.fits("", hash)).isFalse();
    }

    @Test
    void checkingAgainstNobodyIsTheSameWork() {
        long somebody = time(passwords.hash(PASSWORD));
        long nobody = time(null);

        assertThat(passwords.fits("", null)).isFalse();
        assertThat(nobody).isBetween(somebody / 4, somebody * 4);
    }

    /** The fastest of some, as other work of the machine only slows down. */
    private long time(String hash) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            long begun = System.nanoTime();
            passwords.fits("salah", hash);
            best = Math.min(best, System.nanoTime() - begun);
        }
        return best;
    }

    @Test
    void easyOnesAreRefused() {
        for (String easy : new String[] {null, "", "pendek12345", "x".repeat(201), "ababababababab", "rahasianya-Budi-1"}) {
            assertThatThrownBy(() -> Passwords.demand("budi", easy)).isInstanceOf(Refused.class);
        }
        Passwords.demand("budi", "tujuh kucing hijau");
    }
}
