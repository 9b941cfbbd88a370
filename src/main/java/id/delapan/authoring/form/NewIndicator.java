package id.delapan.authoring.form;

import id.delapan.authoring.Case;
import id.delapan.authoring.CaseReader;
import id.delapan.authoring.CaseRunner;
import id.delapan.authoring.Together;
import id.delapan.engine.Engine;
import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Assessment.Options;
import id.delapan.model.RulesException;
import id.delapan.rules.Packs;
import id.delapan.rules.RulePack;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An indicator made from a form: its files as they will be, checked and tested before anything is written. */
public final class NewIndicator {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Form form;
    private final Map<String, String> texts;
    private final List<CaseText> cases;

    private NewIndicator(Form form, Map<String, String> texts, List<CaseText> cases) {
        this.form = form;
        this.texts = texts;
        this.cases = cases;
    }

    /** A commented form to fill in. */
    public static String emptyForm() {
        try (InputStream in = NewIndicator.class.getResourceAsStream("form.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The indicator of a form; null, with problems noted, when anything in the form is wrong.
     *
     * @throws RulesException when the pack with the indicator in it would not pass check and test
     */
    public static NewIndicator of(Source source, List<RulePack> packs, Problems problems) {
        Form form = FormReader.read(source, packs, problems);
        if (form == null) {
            return null;
        }
        List<CaseText> cases = new ArrayList<>(form.proof().cases(form.indicator(), form.pack().instrument()));
        cases.addAll(new GateCases(form.pack(), form.indicator()).cases());
        NewIndicator drafted = new NewIndicator(form, Plan.texts(form, cases), cases);
        Engine engine = new Engine(drafted.after());
        NewIndicator made = drafted.withFindings(engine);
        made.test(engine);
        return made;
    }

    /** The pack it goes to. */
    public RulePack pack() {
        return form.pack();
    }

    /** Its code. */
    public String code() {
        return form.indicator().code();
    }

    /** How many worked cases it brings. */
    public int cases() {
        return cases.size();
    }

    /** The files that change or are new, with all their text, by path relative to the pack. */
    public Map<String, String> texts() {
        return texts;
    }

    /** Writes all files to the folder of the pack, or none. */
    public void write(Path folder) throws IOException {
        Map<Path, Together.Change> changes = new LinkedHashMap<>();
        texts.forEach((path, text) -> {
            Source before = form.pack().texts().get(path);
            changes.put(folder.resolve(path), new Together.Change(before, text));
        });
        Together.write(changes);
    }

    /** The pack as it will be. */
    RulePack after() {
        String name = form.pack().texts().get(PackTexts.INSTRUMENT).name();
        String folder = name.substring(0, name.length() - PackTexts.INSTRUMENT.length());
        Map<String, Source> all = new TreeMap<>(form.pack().texts());
        texts.forEach((path, text) -> all.put(path, new Source(folder + path, text)));
        return Packs.of(folder.substring(0, folder.length() - 1), all);
    }

    private List<Case> own(RulePack pack, Problems problems) {
        Set<String> names = cases.stream().map(CaseText::name).collect(Collectors.toSet());
        return CaseReader.read(pack, problems).stream().filter(c -> names.contains(c.name())).toList();
    }

    /** With what rules of other indicators find in the same evidence, which a case has to name. */
    private NewIndicator withFindings(Engine engine) {
        Map<String, List<String>> raised = new TreeMap<>();
        for (Case one : own(engine.pack(), new Problems())) {
            raised.put(one.name(), engine.evaluate(one.given(), Options.DEFAULT, LIMIT, "").findings().stream()
                    .filter(f -> f.kind() == FindingKind.RULE)
                    .map(f -> f.indicator() + "/" + f.key())
                    .distinct()
                    .sorted()
                    .toList());
        }
        List<CaseText> full = cases.stream().map(c -> c.with(raised.getOrDefault(c.name(), List.of()))).toList();
        return new NewIndicator(form, Plan.texts(form, full), full);
    }

    private void test(Engine engine) {
        Problems problems = new Problems();
        CaseRunner runner = new CaseRunner(engine);
        own(after(), problems).forEach(one -> CaseRunner.note(runner.run(one), problems));
        if (!problems.isEmpty()) {
            throw new RulesException(problems.list());
        }
    }
}
