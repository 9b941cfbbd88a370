package id.delapan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts by command, and that nobody else is let in without. */
class AccountCommandTest {
    private static final String PASSWORD = "tujuh kucing hijau";

    @TempDir
    private Path folder;

    private Cli.Result account(String input, Object... words) {
        return Cli.given(input, java.util.stream.Stream.concat(java.util.stream.Stream.of("account"),
                java.util.stream.Stream.concat(java.util.Arrays.stream(words), java.util.stream.Stream.of("--data", folder.resolve("data")))).toArray());
    }

    private Cli.Result serve(Object... words) {
        return Cli.run(java.util.stream.Stream.concat(java.util.stream.Stream.of("serve", "--no-browser", "--port", "0", "--data", folder.resolve("data")),
                java.util.Arrays.stream(words)).toArray());
    }

    @Test
    void opensChangesAndClosesAccounts() {
        assertThat(account("", "list").exits(0).err()).contains("belum ada akun");
        Cli.Result added = account(PASSWORD + "\nsisa", "add", "Siti", "--role", "administrator", "--password-stdin").exits(0);
        assertThat(added.err()).isEqualTo("akun siti (administrator): tersimpan\n");
        account(PASSWORD, "add", "budi", "--role", "viewer", "--password-stdin").exits(0);
        assertThat(account("", "list").exits(0).out()).startsWith("budi\tviewer\t").contains("\nsiti\tadministrator\t").doesNotContain("argon");

        assertThat(account(PASSWORD, "add", "budi", "--role", "viewer", "--password-stdin").exits(2).err()).contains("sudah ada");
        account("", "role", "budi", "rule-editor").exits(0);
        account("delapan meja kayu", "password", "budi", "--password-stdin").exits(0);
        assertThat(account("", "close", "siti").exits(2).err()).contains("administrator terakhir");
        account("", "close", "budi").exits(0);
        assertThat(account("", "close", "budi").exits(3).err()).contains("tidak ada akun \"budi\"");
        assertThat(account("", "list").exits(0).out()).startsWith("siti\t").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"pendek, kata sandi harus 12", "'', kata sandi harus 12", "aaaaaaaaaaaaaa, terlalu mudah"})
    void weakPasswordsAreRefusedAndNotRepeated(String password, String told) {
        Cli.Result refused = account(password, "add", "siti", "--role", "viewer", "--password-stdin").exits(2);

        assertThat(refused.err()).contains(told);
        assertThat(password.isEmpty() || !refused.err().contains(password)).isTrue();
    }

    @Test
    void aPasswordIsNeverAWordOfTheCommandLine() {
        account("", "add", "siti", "--role", "viewer", "--password", PASSWORD).exits(2);
        account("", "add", "siti", "--role", "raja", "--password-stdin").exits(2);
        assertThat(account("", "list").exits(0).out()).isEmpty();
    }

    @Test
    void whoOthersCanReachNeedsEncryptionAndAnAdministrator() {
        assertThat(serve("--host", "0.0.0.0").exits(2).err()).contains("--keystore", "--behind-proxy");
        assertThat(serve("--host", "0.0.0.0", "--accounts").exits(2).err()).contains("--keystore");
        assertThat(serve("--host", "::").exits(2).err()).contains("--keystore");
        assertThat(serve("--behind-proxy").exits(2).err()).contains("--name");
        assertThat(serve("--name", "evaluasi.example.go.id").exits(2).err()).contains("--behind-proxy");
        assertThat(serve("--accounts").exits(2).err()).contains("belum ada akun administrator", "delapan account add");
        assertThat(serve("--host", "0.0.0.0", "--behind-proxy", "--name", "evaluasi.example.go.id").exits(2).err()).contains("administrator");
        assertThat(serve("--host", "no such host").exits(2).err()).contains("tidak dikenal");
        Path keys = Cli.write(folder.resolve("keys.p12"), "x");
        assertThat(serve("--keystore", keys).exits(2).err()).contains("DELAPAN_KEYSTORE_PASSWORD");
    }
}
