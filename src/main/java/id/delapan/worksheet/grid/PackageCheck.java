package id.delapan.worksheet.grid;

import id.delapan.source.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks at a workbook from the outside: what it is, and how large it becomes when unpacked. */
final class PackageCheck {
    private static final int MIB = 1024 * 1024;
    private static final int MOST_ENTRIES = 2_000;
    private static final int LARGEST_TEXTS = 16 * MIB;
    private static final int LARGEST = 200 * MIB;
    private static final int RATIO = 200;
    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final String name;
    private final Problems problems;

    private PackageCheck(String name, Problems problems) {
        this.name = name;
        this.problems = problems;
    }

    /** Whether a file may be opened as a workbook; notes why not. */
    static boolean passes(Path file, String name, Problems problems) throws IOException {
        int before = problems.size();
        new PackageCheck(name, problems).check(file);
        return problems.size() == before;
    }

    private void check(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(OLD.length);
        }
        if (Arrays.equals(start, OLD)) {
            String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_16LE);
            problem(all.contains("EncryptedPackage") ? "worksheet-encrypted" : "worksheet-old");
            return;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            unpacked(zip, Files.size(file));
        } catch (ZipException | IllegalArgumentException e) {
            problem("worksheet-not-xlsx");
        }
    }

    private void unpacked(ZipFile zip, long packed) throws IOException {
        long total = 0;
        int entries = 0;
        boolean workbook = false;
        byte[] buffer = new byte[1 << 16];
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            String path = entry.getName().toLowerCase(Locale.ROOT);
            if (path.endsWith("vbaproject.bin") || path.contains("macrosheets/")) {
                problem("worksheet-macros");
                return;
            }
            workbook |= path.equals("xl/workbook.xml");
            long own = 0;
            try (InputStream in = zip.getInputStream(entry)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    own += n;
                    total += n;
                    if (total > LARGEST || kept(path) && own > LARGEST_TEXTS) {
                        problem(total / RATIO > packed ? "worksheet-bomb" : "worksheet-unpacks-large", LARGEST / MIB);
                        return;
                    }
                }
            }
            if (++entries > MOST_ENTRIES) {
                problem("worksheet-bomb", LARGEST / MIB);
                return;
            }
        }
        if (!workbook) {
            problem("worksheet-not-xlsx");
        }
    }

    /** Parts that are kept in memory as a whole. */
    private static boolean kept(String path) {
        return !path.startsWith("xl/worksheets/") && path.endsWith(".xml");
    }

    private void problem(String code, Object... args) {
        problems.add(name, 0, 0, code, args);
    }
}
