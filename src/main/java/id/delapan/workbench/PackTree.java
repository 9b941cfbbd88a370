package id.delapan.workbench;

import id.delapan.model.Lang;
import id.delapan.model.Part;
import id.delapan.rules.RulePack;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a pack as its readers look for them.
 *
 * @param files those of the whole pack
 */
public record PackTree(List<String> files, List<Area> areas) {
    /** A folder; {@code files} are those of the area as a whole. */
    public record Area(String folder, String title, List<String> files, List<Subarea> subareas) {
        /** Whether a file lies in it. */
        public boolean holds(String path) {
            return path.startsWith(folder + "/");
        }

        private void add(String stem, Part part, String path, Lang lang) {
            if (subareas.isEmpty() || !subareas.get(subareas.size() - 1).stem().equals(stem)) {
                subareas.add(part == null ? new Subarea(stem, "", stem.substring(folder.length() + 1), new ArrayList<>())
                        : new Subarea(stem, part.code(), part.title().in(lang), new ArrayList<>()));
            }
            subareas.get(subareas.size() - 1).files().add(path);
        }
    }

    /** Wording, then rules, then cases. */
    private static final Comparator<String> BY_STEM = Comparator.comparing(PackPaths::stem)
            .thenComparing((String path) -> path.endsWith(".cases.yaml"))
            .thenComparing(path -> path.endsWith(".drl"))
            .thenComparing(Comparator.naturalOrder());

    /** The files of a sub-area, the wording first. */
    public record Subarea(String stem, String code, String title, List<String> files) {}

    /**
     * The tree of files.
     *
     * @param pack that says how areas and sub-areas are called; files it does not know are called by their names
     */
    static PackTree of(Collection<String> paths, RulePack pack, Lang lang) {
        Map<String, Part> parts = new HashMap<>();
        Map<String, Part> above = new HashMap<>();
        pack.instrument().parts().forEach(part -> note(part, parts, above));
        Map<String, Part> known = new HashMap<>();
        pack.rules().forEach(rule -> known.put(
                PackPaths.stem(pack.pathOf(rule).substring(pack.instrument().id().length() + 1)),
                parts.get(pack.indicators().get(rule.then().indicator()).part())));
        Map<String, Area> areas = new TreeMap<>();
        List<String> own = new ArrayList<>();
        for (String path : paths.stream().sorted(BY_STEM).toList()) {
            int slash = path.indexOf('/');
            if (slash < 0) {
                own.add(path);
                continue;
            }
            String folder = path.substring(0, slash);
            Part part = known.get(PackPaths.stem(path));
            Area area = areas.computeIfAbsent(folder, f -> new Area(f, areaTitle(f, known, above, lang), new ArrayList<>(), new ArrayList<>()));
            if (path.substring(slash + 1).startsWith("evidence")) {
                area.files().add(path);
            } else {
                area.add(PackPaths.stem(path), part, path, lang);
            }
        }
        return new PackTree(own, List.copyOf(areas.values()));
    }

    /** Of the part above the sub-areas in a folder. */
    private static String areaTitle(String folder, Map<String, Part> known, Map<String, Part> above, Lang lang) {
        return known.entrySet().stream()
                .filter(e -> e.getKey().startsWith(folder + "/") && e.getValue() != null && above.containsKey(e.getValue().code()))
                .map(e -> above.get(e.getValue().code()).title().in(lang))
                .findFirst()
                .orElse(folder);
    }

    private static void note(Part part, Map<String, Part> parts, Map<String, Part> above) {
        parts.put(part.code(), part);
        part.parts().forEach(each -> {
            above.put(each.code(), part);
            note(each, parts, above);
        });
    }
}
