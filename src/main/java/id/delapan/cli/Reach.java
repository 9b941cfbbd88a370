package id.delapan.cli;

import id.delapan.web.Access;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import picocli.CommandLine.Option;

/** From where the workbench can be reached, and what that demands: from elsewhere never without accounts and encryption. */
final class Reach {
    private static final String PASSWORD = "DELAPAN_KEYSTORE_PASSWORD";

    @Option(names = "--host", paramLabel = "ADDRESS", descriptionKey = "host-option", defaultValue = "127.0.0.1")
    private String host;

    @Option(names = "--accounts", descriptionKey = "accounts-option")
    private boolean accounts;

    @Option(names = "--keystore", paramLabel = "FILE.p12", descriptionKey = "keystore-option")
    private Path keystore;

    @Option(names = "--behind-proxy", descriptionKey = "proxy-option")
    private boolean proxied;

    @Option(names = "--name", paramLabel = "HOST[:PORT]", descriptionKey = "name-option")
    private String name;

    String host() {
        return host;
    }

    Access access(Console console) {
        boolean near = near();
        if (proxied != (name != null)) {
            throw new Refusal(Main.USAGE, proxied ? "serve-name-missing" : "serve-name-alone");
        }
        if (!near && keystore == null && !proxied) {
            throw new Refusal(Main.USAGE, "serve-plain", host);
        }
        boolean all = accounts || !near || keystore != null || proxied;
        return all ? new Access(true, name, keystore == null ? null : keys(console)) : Access.OPEN;
    }

    private boolean near() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new Refusal(Main.USAGE, "host-unknown", host);
        }
    }

    private Access.Keys keys(Console console) {
        String known = System.getenv(PASSWORD);
        String password = known != null ? known : Secrets.asked(console, console.text("keystore-ask", keystore.toString()), PASSWORD);
        try (InputStream in = Files.newInputStream(keystore)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    return new Access.Keys(store, password);
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            // all the same to who gave it
        }
        throw new Refusal(Main.INPUT, "keystore-unusable", keystore.toString());
    }
}
