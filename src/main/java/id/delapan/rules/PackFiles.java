package id.delapan.rules;

import id.delapan.model.Wording;
import id.delapan.source.Messages;
import id.delapan.source.Problems;
import id.delapan.source.Quote;
import id.delapan.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files of one rule pack.
 *
 * @param name how the folder is called in messages
 * @param texts content by path relative to the pack, with {@code /}
 * @param notes files that are not part of a pack and were left alone
 * @param lost paths of files of which a problem is noted already; {@link #EVERYTHING} when there are too many files to read
 */
record PackFiles(String name, Map<String, Source> texts, List<Wording> notes, Set<String> lost) {
    static final String EVERYTHING = "";
    private static final int MOST_FILES = 2_000;
    private static final int MIB = 1024 * 1024;
    private static final int LARGEST = MIB;
    private static final int LONGEST_PATH = 300;

    /** Where shipped packs lie among the classes, and the file that lists a pack's files. */
    static final String BUNDLED = "packs/";
    static final String LIST = "files.txt";
    static final String INSTRUMENT = "instrument.yaml";

    /** Files of which none is lost. */
    PackFiles(String name, Map<String, Source> texts, List<Wording> notes) {
        this(name, texts, notes, Set.of());
    }

    /** Reads a pack's folder: its own files and those of its direct sub-folders. Links are not followed. */
    static PackFiles read(Path folder, String name, Problems problems) {
        PackFiles files = new PackFiles(name, new TreeMap<>(), new ArrayList<>(), new TreeSet<>());
        files.add(folder, "", problems);
        return files;
    }

    /** Reads a pack shipped inside the library, by the list of its files made when the library was built. */
    static PackFiles bundled(String id, Problems problems) {
        String folder = BUNDLED + id + "/";
        Map<String, Source> texts = new TreeMap<>();
        try (InputStream list = id.matches("[a-z0-9-]+") ? resource(folder + LIST) : null) {
            if (list == null) {
                throw new IllegalArgumentException("no rule pack " + id + " is shipped with the library");
            }
            for (String path : new String(list.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                try (InputStream in = resource(folder + path)) {
                    texts.put(path, Source.read(in, id + "/" + path, problems));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackFiles(id, texts, List.of());
    }

    private static InputStream resource(String path) {
        return PackFiles.class.getResourceAsStream(path);
    }

    private void add(Path folder, String prefix, Problems problems) {
        List<Path> entries;
        try (Stream<Path> listed = Files.list(folder)) {
            entries = listed.limit(MOST_FILES + 1).sorted().toList();
        } catch (IOException e) {
            problems.add(name, 0, 0, "file-unreadable");
            return;
        }
        if (texts.size() + notes.size() + entries.size() > MOST_FILES) {
            problems.add(name, 0, 0, "too-many-files", MOST_FILES);
            lost.add(EVERYTHING);
            return;
        }
        for (Path entry : entries) {
            String path = prefix + entry.getFileName();
            if (Files.isSymbolicLink(entry)) {
                problems.add(name + "/" + path, 0, 0, "link-in-pack");
            } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) && prefix.isEmpty()) {
                add(entry, path + "/", problems);
            } else if (known(path) && !Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                text(entry, path, problems);
            } else {
                notes.add(Messages.get("file-left-alone", Quote.of(name + "/" + path, LONGEST_PATH)));
            }
        }
    }

    private void text(Path entry, String path, Problems problems) {
        String shown = name + "/" + path;
        lost.add(path);
        if (!Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
            problems.add(shown, 0, 0, "not-a-file");
        } else if (path.codePoints().anyMatch(Quote::hidden)) {
            problems.add(shown, 0, 0, "hidden-in-name");
        } else if (entry.toFile().length() > LARGEST) {
            problems.add(shown, 0, 0, "file-too-large", LARGEST / MIB);
        } else {
            Source source = Source.read(entry, shown, problems);
            if (source != null) {
                texts.put(path, source);
                lost.remove(path);
            }
        }
    }

    private static boolean known(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return !file.startsWith(".") && (file.endsWith(".yaml") || file.endsWith(".drl"));
    }

    /** Digest over content of all files but the cases. */
    String digest() {
        MessageDigest digest = sha256();
        texts.forEach((path, source) -> {
            if (!path.endsWith(".cases.yaml")) {
                byte[] bytes = source.text().getBytes(StandardCharsets.UTF_8);
                digest.update((path + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
        });
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
