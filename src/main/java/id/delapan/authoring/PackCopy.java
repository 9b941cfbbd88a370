package id.delapan.authoring;

import id.delapan.model.RulesException;
import id.delapan.rules.PackageLine;
import id.delapan.rules.Packs;
import id.delapan.rules.RulePack;
import id.delapan.source.Edits;
import id.delapan.source.Node;
import id.delapan.source.NodeReader;
import id.delapan.source.Parts;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Starts the pack of a next year from the one of this year: everything is taken over but id, version and validity. */
public final class PackCopy {
    private static final String INSTRUMENT = "instrument.yaml";
    private static final Pattern YEAR = Pattern.compile("(?:^|-)((?:19|20|21)[0-9]{2})$");

    private final RulePack old;
    private final String id;
    private final int validFrom;

    /**
     * A copy not yet written.
     *
     * @param id of the new pack
     * @param validFrom first year it may be used for
     */
    public PackCopy(RulePack old, String id, int validFrom) {
        this.old = old;
        this.id = id;
        this.validFrom = validFrom;
    }

    /** The first year of a pack that follows {@code old}: the one its id ends in when that is later, else the next year. */
    public static int usualYear(RulePack old, String id) {
        Matcher year = YEAR.matcher(id);
        int next = old.instrument().validFrom() + 1;
        return year.find() ? Math.max(next, Integer.parseInt(year.group(1))) : next;
    }

    /** Its files by path. */
    public Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        old.texts().forEach((path, source) -> texts.put(path,
                path.equals(INSTRUMENT) ? instrument(source)
                        : path.endsWith(".drl") ? PackageLine.rename(source, id)
                        : source.text()));
        return texts;
    }

    private String instrument(Source source) {
        Node root = NodeReader.read(source, new Problems());
        Edits edits = new Edits(source.text());
        edits.replace(root.fields().get("id"), id);
        edits.replace(root.fields().get("version"), "\"1\"");
        Node valid = root.fields().get("valid");
        edits.replace(valid.fields().get("from"), String.valueOf(validFrom));
        if (valid.fields().containsKey("until")) {
            edits.remove(valid, "until");
        }
        return edits.apply();
    }

    /**
     * Writes it to a folder that is not there yet, whole or not at all. Marks at the beginning of files that tell their
     * encoding are kept.
     *
     * @param from the folder of the old pack
     * @throws RulesException when the copy would not pass the checks
     */
    public void write(Path from, Path to) throws IOException {
        Map<String, String> texts = texts();
        Map<String, Source> sources = new TreeMap<>();
        texts.forEach((path, text) -> sources.put(path, new Source(Packs.shown(to) + "/" + path, text)));
        Packs.of(Packs.shown(to), sources);
        Path part = Files.createDirectory(Parts.in(to.toAbsolutePath().getParent()));
        try {
            for (var entry : texts.entrySet()) {
                Path file = part.resolve(entry.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, Bytes.like(Files.readAllBytes(from.resolve(entry.getKey())), entry.getValue()));
            }
            Files.move(part, to);
        } finally {
            delete(part);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(PackCopy::deleteOne);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
