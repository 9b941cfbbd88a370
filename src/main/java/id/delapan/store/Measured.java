package id.delapan.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Length, lines and SHA-256 of what went by. */
final class Measured {
    private final MessageDigest digest;
    private long bytes;
    private long lines;

    Measured() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(byte[] chunk, int length) {
        digest.update(chunk, 0, length);
        bytes += length;
        for (int i = 0; i < length; i++) {
            lines += chunk[i] == '\n' ? 1 : 0;
        }
    }

    long bytes() {
        return bytes;
    }

    /** What it is, as a manifest says; asked once. */
    Manifest.Part part(String name, List<String> columns) {
        return new Manifest.Part(name, columns, lines, bytes, HexFormat.of().formatHex(digest.digest()));
    }
}
