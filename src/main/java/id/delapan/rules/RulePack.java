package id.delapan.rules;

import id.delapan.model.Indicator;
import id.delapan.model.Indicator.Gate;
import id.delapan.model.Instrument;
import id.delapan.model.Scale;
import id.delapan.model.Term;
import id.delapan.model.Wording;
import id.delapan.source.NodeReader;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A rule pack that passed every check.
 *
 * @param indicators by code, in instrument order
 * @param terms the evidence vocabulary by key
 * @param rules in file order
 * @param digest over content of everything but the cases
 * @param years the instrument from each year on in which one of its figures changes; empty when none does
 */
public record RulePack(
        Instrument instrument,
        Map<String, Indicator> indicators,
        Map<String, Term> terms,
        List<Rule> rules,
        PackFiles files,
        String digest,
        NavigableMap<Integer, Instrument> years) {

    /** The instrument with the figures of a year; before the first change those of the first. */
    public Instrument instrument(int year) {
        return years.isEmpty() ? instrument
                : years.floorEntry(year) == null ? years.firstEntry().getValue() : years.floorEntry(year).getValue();
    }

    /** Rules by the file they stand in. */
    public Map<String, List<Rule>> rulesByFile() {
        return rules.stream().collect(Collectors.groupingBy(Rule::file, TreeMap::new, Collectors.toList()));
    }

    /** The same pack with another structure, vocabulary or rules; its files and digest stay those it was read from. */
    public RulePack with(Instrument changed, Map<String, Term> vocabulary, List<Rule> ruleset) {
        Map<String, Indicator> byCode = new LinkedHashMap<>();
        changed.indicators().forEach(i -> byCode.put(i.code(), i));
        return new RulePack(changed, byCode, vocabulary, ruleset, files, digest, new TreeMap<>());
    }

    /** Its YAML files but the cases, by path. */
    public Map<String, Source> yaml() {
        Map<String, Source> yaml = new TreeMap<>(files.texts());
        yaml.keySet().removeIf(path -> !path.endsWith(".yaml") || path.endsWith(".cases.yaml"));
        return yaml;
    }

    /** Where a rule stands, such as {@code contoh-2014/1-area/1.2-road-map.drl}, wherever the pack lies. */
    public String pathOf(Rule rule) {
        return pathOf(rule.file());
    }

    /** The same of a file as messages name it; the file itself where it is none of the pack's. */
    public String pathOf(String file) {
        return file.startsWith(files.name()) ? instrument.id() + file.substring(files.name().length()) : file;
    }

    /** All its files by path, relative to the pack, with {@code /}. */
    public Map<String, Source> texts() {
        return files.texts();
    }

    /** All scales the instrument offers, by name, used or not. */
    public Map<String, Scale> scales() {
        Source main = files.texts().get(PackFiles.INSTRUMENT);
        Problems none = new Problems();
        return InstrumentReader.read(NodeReader.read(main, none), main.name(), none).scales();
    }

    /** Gates that official worksheets of a year have in another form than this pack, by year and indicator. */
    public Map<Integer, Map<String, List<Gate>>> worksheetGates() {
        Source file = files.texts().get(WorksheetGates.FILE);
        Problems none = new Problems();
        return file == null ? Map.of() : WorksheetGates.read(NodeReader.read(file, none), file.name(), null, none);
    }

    /** Which questions of other instruments it continues. */
    public List<Crosswalk> crosswalks() {
        Source file = files.texts().get(Crosswalk.FILE);
        Problems none = new Problems();
        return file == null ? List.of()
                : Crosswalk.read(NodeReader.read(file, none), file.name(), instrument.parts(), null, none);
    }

    /** The case files by path. */
    public Map<String, Source> cases() {
        Map<String, Source> cases = new TreeMap<>();
        files.texts().forEach((path, source) -> {
            if (path.endsWith(".cases.yaml")) {
                cases.put(path, source);
            }
        });
        return cases;
    }

    /** Files in the folder that are not part of the pack and were left alone. */
    public List<Wording> notes() {
        return files.notes();
    }

    /** The package all its rule files declare. */
    public String packageName() {
        return PackReader.packageName(instrument.id());
    }
}
