package id.delapan.workbench;

import id.delapan.authoring.Case;
import id.delapan.authoring.IndicatorSheet;
import id.delapan.authoring.SheetText;
import id.delapan.authoring.gaps.PackCheck;
import id.delapan.authoring.gaps.PackCheck.Checked;
import id.delapan.authoring.trial.Trial;
import id.delapan.engine.Engine;
import id.delapan.model.Lang;
import id.delapan.model.Problem;
import id.delapan.rules.RulePack;
import id.delapan.source.Messages;
import id.delapan.source.Node;
import id.delapan.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** One pack being edited: checked and run again after each edit, with all that did not change taken over. */
final class Bench {
    private final String pack;
    private final Supplier<Engine> first;
    private final PackCheck check = new PackCheck();
    private Checked good;
    private Engine engine;
    private Map<String, String> tried = Map.of();
    private Trial trial;

    /** @param first the engine of the version that is edited */
    Bench(String pack, Supplier<Engine> first) {
        this.pack = pack;
        this.first = first;
    }

    /** What is wrong with these files. */
    synchronized Checked check(Map<String, String> texts) {
        Checked checked = check.check(pack, sources(texts));
        if (checked.pack() != null && !checked.pack().instrument().id().equals(pack)) {
            List<Problem> problems = new ArrayList<>(checked.problems());
            problems.add(0, new Problem(pack + "/instrument.yaml", 0, 0, "pack-id-kept",
                    Messages.get("pack-id-kept", checked.pack().instrument().id(), pack), Messages.get("pack-id-kept.hint", "", pack)));
            return new Checked(null, List.of(), problems, List.of(), List.of());
        }
        if (checked.pack() != null) {
            good = checked;
        }
        return checked;
    }

    private Map<String, Source> sources(Map<String, String> texts) {
        Map<String, Source> sources = new TreeMap<>();
        texts.forEach((path, text) -> sources.put(path, new Source(pack + "/" + path, text)));
        return sources;
    }

    /** The pack as it last was when it could be used; {@code texts} are its files when it never was. */
    synchronized RulePack lastGood(Map<String, String> texts) {
        if (good == null) {
            check(texts);
        }
        return good == null ? first.get().pack() : good.pack();
    }

    /** Files that can be used, ready to run. */
    synchronized Engine engine(Checked checked) {
        engine = (engine == null ? first.get() : engine).with(checked.pack());
        return engine;
    }

    /** Runs the cases that concern the indicators of the sub-area a file belongs to, and those that stand beside it. */
    Trial trial(Checked checked, String path) {
        List<String> codes = codes(checked.pack(), path);
        List<Case> cases = checked.cases().stream()
                .filter(c -> c.file().equals(pack + "/" + PackPaths.stem(path) + ".cases.yaml") || codes.stream().anyMatch(c::concerns))
                .toList();
        return Trial.of(engine(checked), cases, List.of(), codes, () -> {});
    }

    /** Runs all cases; those of files that were run before are not run again. */
    Trial trial(Map<String, String> texts, Checked checked, Runnable each) {
        synchronized (this) {
            if (trial != null && tried.equals(texts)) {
                return trial;
            }
        }
        Trial made = Trial.of(engine(checked), checked.cases(), List.of(), checked.pack().indicators().keySet(), each);
        synchronized (this) {
            tried = Map.copyOf(texts);
            trial = made;
        }
        return made;
    }

    /** The indicators of the sub-area a file belongs to. */
    List<String> codes(RulePack of, String path) {
        Source wording = of.yaml().get(PackPaths.stem(path) + ".yaml");
        Node root = wording == null ? null : check.yaml(wording);
        Node code = root == null ? null : root.fields().get("code");
        return code == null ? List.of() : of.indicators().values().stream()
                .filter(i -> i.part().equals(code.text()))
                .map(i -> i.code())
                .toList();
    }

    /** The tree of a file of a pack. */
    Node yaml(Source source) {
        return check.yaml(source);
    }

    /** An indicator in sentences, as {@code rules show} prints it. */
    record Sentences(String code, String title, List<String> lines) {}

    /** The indicators of the sub-area a file belongs to, in sentences. */
    List<Sentences> sentences(Checked checked, String path, Lang lang) {
        List<String> codes = codes(checked.pack(), path);
        if (codes.isEmpty()) {
            return List.of();
        }
        Map<String, IndicatorSheet> sheets = IndicatorSheet.of(checked.pack(), checked.cases(), codes);
        SheetText text = new SheetText(checked.pack(), lang);
        return codes.stream().map(code -> {
            List<String> lines = text.lines(sheets.get(code));
            return new Sentences(code, sheets.get(code).indicator().title().in(lang), lines.subList(1, lines.size() - 1));
        }).toList();
    }
}
