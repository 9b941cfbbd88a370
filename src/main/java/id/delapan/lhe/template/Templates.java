package id.delapan.lhe.template;

import id.delapan.model.DossierException;
import id.delapan.model.Lang;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import id.delapan.source.Struct;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** All wording of a report: a template for each section, in order. */
public final class Templates {
    /** The sections of a report. */
    public static final List<String> SECTIONS = List.of("cover", "introduction", "results", "areas", "improvements", "follow-up",
            "recommendations", "worksheet", "closing", "annex");

    private static final String ENDING = ".md";
    private static final int LARGEST = 256 * 1024;

    private final Map<String, Template> sections;

    private Templates(Map<String, Template> sections) {
        this.sections = sections;
    }

    /** The templates by section, in order. */
    public Map<String, Template> sections() {
        return sections;
    }

    /**
     * The program's own templates, those in a folder in their place.
     *
     * @param folder null for none
     * @param name how messages call the folder
     * @param names what templates may name
     * @param inserts tables, charts and the like
     * @throws DossierException with every problem
     */
    public static Templates read(Path folder, String name, Lang lang, Names names, List<String> inserts) {
        Problems problems = new Problems();
        Map<String, Source> own = folder == null ? Map.of() : sources(folder, name, problems);
        Map<String, Template> sections = new LinkedHashMap<>();
        for (String section : SECTIONS) {
            Source source = own.containsKey(section) ? own.get(section) : shipped(section, lang);
            if (source != null) {
                sections.put(section, Template.of(source, names, inserts, problems));
            }
        }
        if (!problems.isEmpty()) {
            throw new DossierException(problems.list());
        }
        return new Templates(sections);
    }

    /** The text of the program's own template of a section. */
    public static Source shipped(String section, Lang lang) {
        String name = lang.name().toLowerCase(Locale.ROOT) + "/" + section + ENDING;
        try (InputStream in = Templates.class.getResourceAsStream(name)) {
            return Source.read(in, name, new Problems());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Source> sources(Path folder, String name, Problems problems) {
        Map<String, Source> sources = new LinkedHashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            TreeSet<String> found = new TreeSet<>();
            files.forEach(file -> found.add(file.getFileName().toString()));
            found.stream().filter(file -> file.endsWith(ENDING))
                    .forEach(file -> source(folder.resolve(file), name + "/" + file, problems, sources));
        } catch (IOException e) {
            problems.add(name, 0, 0, Files.exists(folder) ? "template-no-folder" : "file-missing");
            return sources;
        }
        if (sources.isEmpty() && problems.isEmpty()) {
            problems.add(name, 0, 0, "template-none", String.join(", ", SECTIONS));
        }
        return sources;
    }

    private static void source(Path file, String name, Problems problems, Map<String, Source> sources) {
        String section = file.getFileName().toString().replaceFirst("\\.md$", "");
        if (!SECTIONS.contains(section)) {
            problems.add(name, 0, 0, "template-unknown-section", section, Struct.meant(section, SECTIONS), String.join(", ", SECTIONS));
        } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            problems.add(name, 0, 0, Files.isSymbolicLink(file) ? "template-linked" : "file-is-folder");
            sources.put(section, null);
        } else if (file.toFile().length() > LARGEST) {
            problems.add(name, 0, 0, "template-too-large", LARGEST / 1024);
            sources.put(section, null);
        } else {
            sources.put(section, Source.read(file, name, problems));
        }
    }
}
