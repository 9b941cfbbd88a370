package id.delapan.rules;

import id.delapan.model.RulesException;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads rule packs from folders. */
public final class Packs {
    private static final int LONGEST_ID = 60;
    private static final int HEAD = 4_096;
    private static final Pattern ID_LINE = Pattern.compile("(?m)^id: *\"?([a-z][a-z0-9-]*)\"? *$");

    private Packs() {}

    /**
     * All packs at the given places: a folder with an {@code instrument.yaml} is one pack, else its direct sub-folders that
     * have one.
     *
     * @throws RulesException with every problem of every pack
     */
    public static List<RulePack> read(List<Path> places) {
        return read(places, Cache.NONE);
    }

    /** The same, except that a pack which was read before and kept there is not read again while its files are the same. */
    public static List<RulePack> read(List<Path> places, Cache cache) {
        return read(places, cache, null);
    }

    /**
     * The same of one instrument: folders of packs that are plainly another's are not read.
     *
     * @param id of the instrument; null for all packs
     */
    public static List<RulePack> read(List<Path> places, Cache cache, String id) {
        Problems problems = new Problems();
        List<RulePack> packs = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        for (Path place : places) {
            for (Path folder : folders(place, problems)) {
                if (id != null && isOther(folder, id)) {
                    continue;
                }
                String name = shown(folder);
                RulePack pack = PackReader.read(PackFiles.read(folder, name, problems), problems, cache);
                if (pack != null) {
                    String other = names.put(pack.instrument().id(), name);
                    if (other != null) {
                        problems.add(name, 0, 0, "pack-twice", pack.instrument().id(), other);
                    }
                    packs.add(pack);
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new RulesException(problems.list());
        }
        return packs;
    }

    /**
     * A pack whose files are given.
     *
     * @param name how its folder is called in messages
     * @param texts its files by path relative to the pack, with {@code /}
     * @throws RulesException with every problem
     */
    public static RulePack of(String name, Map<String, Source> texts) {
        return of(name, texts, new Recall());
    }

    /** The same of a pack that is edited: what is recalled of its files is not read again. */
    public static RulePack of(String name, Map<String, Source> texts, Recall recall) {
        Problems problems = new Problems();
        RulePack pack = PackReader.read(new PackFiles(name, new TreeMap<>(texts), List.of()), problems, Cache.NONE, recall);
        if (pack == null) {
            throw new RulesException(problems.list());
        }
        return pack;
    }

    /** The folder a pack was read from. */
    public static Path folder(List<Path> places, RulePack pack) {
        return places.stream()
                .flatMap(place -> folders(place, new Problems()).stream())
                .filter(folder -> shown(folder).equals(pack.files().name()))
                .findFirst()
                .orElseThrow();
    }

    /** Whether {@code id} may name a pack. */
    public static boolean isId(String id) {
        return id.length() <= LONGEST_ID && id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    }

    /**
     * A pack shipped inside the library.
     *
     * @throws IllegalArgumentException when there is none of that id
     */
    public static RulePack bundled(String id) {
        Problems problems = new Problems();
        RulePack pack = PackReader.read(PackFiles.bundled(id, problems), problems, Cache.NONE);
        if (pack == null) {
            throw new RulesException(problems.list());
        }
        return pack;
    }

    /** Whether the first lines of a pack name another instrument; not when they name none. */
    private static boolean isOther(Path folder, String id) {
        try (InputStream in = Files.newInputStream(folder.resolve(PackFiles.INSTRUMENT))) {
            Matcher named = ID_LINE.matcher(new String(in.readNBytes(HEAD), StandardCharsets.UTF_8));
            return named.find() && !named.group(1).equals(id);
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Path> folders(Path place, Problems problems) {
        if (Files.isRegularFile(place.resolve(PackFiles.INSTRUMENT))) {
            return List.of(place);
        }
        try (Stream<Path> entries = Files.list(place)) {
            List<Path> all = entries
                    .filter(e -> Files.isRegularFile(e.resolve(PackFiles.INSTRUMENT)))
                    .sorted()
                    .toList();
            List<Path> found = all.stream().filter(e -> !Files.isSymbolicLink(e)).toList();
            all.stream().filter(Files::isSymbolicLink).forEach(e -> problems.add(shown(e), 0, 0, "link-in-pack"));
            if (all.isEmpty()) {
                problems.add(shown(place), 0, 0, "no-pack-here");
            }
            return found;
        } catch (IOException e) {
            problems.add(shown(place), 0, 0, "no-pack-here");
            return List.of();
        }
    }

    /** A path as messages show it: relative where it lies below the working folder, with {@code /}. */
    public static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path full = path.toAbsolutePath().normalize();
        Path shown = full.startsWith(here) && !full.equals(here) ? here.relativize(full) : path;
        return shown.toString().replace('\\', '/');
    }
}
