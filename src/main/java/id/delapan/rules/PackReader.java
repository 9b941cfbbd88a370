package id.delapan.rules;

import id.delapan.model.Indicator;
import id.delapan.model.Instrument;
import id.delapan.model.Wording;
import id.delapan.source.Node;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import id.delapan.source.Struct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Reads all files of a pack into a {@link RulePack}, noting every problem of every file. */
final class PackReader {
    private static final int LATEST = 9999;
    private static final int MOST_RULES = 6_000;
    /** Compiling takes about a millisecond for each. */
    private static final int MOST_CONDITIONS = 30_000;

    private final PackFiles files;
    private final Problems problems;
    private final Recall recall;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, SubareaReader.Subarea> subareas = new TreeMap<>();

    private PackReader(PackFiles files, Problems problems, Recall recall) {
        this.files = files;
        this.problems = problems;
        this.recall = recall;
    }

    /** The pack; null, with problems noted, when anything in it is wrong. */
    static RulePack read(PackFiles files, Problems problems, Cache cache) {
        return read(files, problems, cache, new Recall());
    }

    /** The same with what is recalled of its files. */
    static RulePack read(PackFiles files, Problems problems, Cache cache, Recall recall) {
        String digest = files.digest();
        String key = "pack-" + CompiledModels.build() + "-" + digest.replace(':', '-');
        byte[] shipped = CompiledModels.prepared(digest);
        byte[] prepared = shipped != null ? shipped : cache.find(key);
        if (prepared != null) {
            return PreparedPack.read(prepared, files, digest);
        }
        RulePack read = new PackReader(files, problems, recall).pack();
        if (read != null) {
            cache.keep(key, PackWriter.write(read));
        }
        return read;
    }

    /** The same from the files themselves, whatever is known of them. */
    static RulePack readAnew(PackFiles files, Problems problems) {
        return new PackReader(files, problems, new Recall()).pack();
    }

    private RulePack pack() {
        int before = problems.size();
        if (files.lost().contains(PackFiles.EVERYTHING)) {
            return null;
        }
        files.lost().stream().filter(path -> path.endsWith(".yaml")).forEach(path -> nodes.put(path, null));
        files.texts().forEach((path, source) -> {
            if (path.endsWith(".yaml") && !path.endsWith(".cases.yaml")) {
                nodes.put(path, recall.yaml(source, problems));
            }
        });
        Source main = files.texts().get(PackFiles.INSTRUMENT);
        if (main == null && files.lost().contains(PackFiles.INSTRUMENT)) {
            return null;
        }
        if (main == null) {
            problems.add(files.name(), 0, 0, "no-instrument-file");
            return null;
        }
        InstrumentReader head = InstrumentReader.read(nodes.get(PackFiles.INSTRUMENT), main.name(), problems);
        VocabularyReader vocabulary = new VocabularyReader(problems);
        nodes.forEach((path, node) -> {
            if (isVocabulary(path)) {
                vocabulary.read(node, files.name() + "/" + path);
            }
        });
        if (head == null) {
            rules(null, new Known(vocabulary.terms(), vocabulary.spoilt(), false, Map.of(), false));
            return null;
        }
        boolean whole = subareas(head);
        Dated latest = new Dated(LATEST);
        Instrument instrument = head.assemble(subareas, latest);
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        instrument.indicators().forEach(i -> indicators.put(i.code(), i));
        subareas.values().forEach(s -> s.indicators().forEach(i -> indicators.putIfAbsent(i.code(), i)));
        Known known = new Known(vocabulary.terms(), vocabulary.spoilt(), vocabulary.whole(), indicators, whole);
        StructureCheck.check(head, instrument, subareas, known, problems);
        TitleCheck.check(head, instrument, known, problems);
        if (nodes.get(WorksheetGates.FILE) != null) {
            WorksheetGates.read(nodes.get(WorksheetGates.FILE), files.name() + "/" + WorksheetGates.FILE, known, problems);
        }
        if (nodes.get(Crosswalk.FILE) != null) {
            Crosswalk.read(nodes.get(Crosswalk.FILE), files.name() + "/" + Crosswalk.FILE, instrument.parts(), known, problems);
        }
        List<Rule> rules = rules(Packs.isId(instrument.id()) ? packageName(instrument.id()) : null, known);
        if (rules.size() > MOST_RULES) {
            problems.add(main.name(), 1, 1, "too-many-rules-together", MOST_RULES);
        } else if (rules.stream().mapToInt(PackReader::conditions).sum() > MOST_CONDITIONS) {
            problems.add(main.name(), 1, 1, "too-many-conditions-together", MOST_CONDITIONS);
        }
        NavigableMap<Integer, Instrument> years = problems.size() > before ? new TreeMap<>() : years(latest, main.name(), known);
        if (problems.size() > before) {
            return null;
        }
        return new RulePack(instrument, indicators, known.terms(), List.copyOf(rules), files, files.digest(), years);
    }

    /** The instrument from each year on in which a figure changes. */
    private NavigableMap<Integer, Instrument> years(Dated latest, String main, Known known) {
        NavigableMap<Integer, Instrument> years = new TreeMap<>();
        for (int year : latest.starts()) {
            Problems own = new Problems();
            InstrumentReader head = InstrumentReader.read(nodes.get(PackFiles.INSTRUMENT), main, own);
            Instrument instrument = head.assemble(subareas, new Dated(year));
            StructureCheck.check(head, instrument, subareas, known, own);
            TitleCheck.check(head, instrument, known, own);
            problems.addAll(own.list());
            years.put(year, instrument);
        }
        return years;
    }

    /** Reads the wording files; whether every indicator in them could be read. */
    private boolean subareas(InstrumentReader head) {
        boolean[] whole = {true};
        nodes.forEach((path, node) -> {
            if (isVocabulary(path) || path.equals(PackFiles.INSTRUMENT) || path.equals(WorksheetGates.FILE)
                    || path.equals(Crosswalk.FILE)) {
                return;
            }
            String file = files.name() + "/" + path;
            SubareaReader.Subarea subarea = SubareaReader.read(node, file, path, head.scales(), problems);
            whole[0] &= subarea != null && subarea.unread().isEmpty();
            if (subarea != null && subareas.putIfAbsent(subarea.code(), subarea) != null) {
                problems.add(file, 1, 1, "subarea-twice", subarea.code());
            }
        });
        return whole[0];
    }

    /** Reads the rule files and checks those whose wording could be read. */
    private List<Rule> rules(String packageName, Known known) {
        Map<String, SubareaReader.Subarea> byStem = new TreeMap<>();
        subareas.values().forEach(s -> byStem.put(s.stem(), s));
        RuleLint lint = new RuleLint(known, problems);
        List<Rule> all = new ArrayList<>();
        files.texts().forEach((path, source) -> {
            if (!path.endsWith(".drl")) {
                return;
            }
            SubareaReader.Subarea subarea = byStem.remove(stem(path));
            if (subarea == null && !nodes.containsKey(stem(path) + ".yaml")) {
                problems.add(source.name(), 0, 0, "rules-without-wording", stem(path) + ".yaml");
            }
            RuleParser.Drafts read = recall.rules(source, packageName, problems);
            if (subarea != null) {
                lint.check(read.rules(), subarea, read.complete());
            }
            read.rules().forEach(draft -> all.add(draft.rule()));
        });
        byStem.values().stream().filter(s -> !files.lost().contains(s.stem() + ".drl")).forEach(s -> problems.add(s.file(), 0, 0, "wording-without-rules", s.stem() + ".drl"));
        return all;
    }

    /** What a rule compares, each value of a list by itself. */
    private static int conditions(Rule rule) {
        return rule.when().stream()
                .flatMap(pattern -> pattern.constraints().stream())
                .mapToInt(c -> c instanceof Rule.In in ? in.operands().size() : 1)
                .sum();
    }

    static String packageName(String id) {
        return id.replace('-', '_');
    }

    static String stem(String path) {
        return path.substring(0, path.lastIndexOf('.'));
    }

    static boolean isVocabulary(String path) {
        return path.substring(path.lastIndexOf('/') + 1).matches("evidence(-[a-z0-9]+)*\\.yaml");
    }

    /** A text in one or both languages. */
    static Wording wording(Node node, String file, Problems problems) {
        return Struct.wording(node, file, problems);
    }
}
