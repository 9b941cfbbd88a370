package id.delapan.authoring.form;

import id.delapan.model.RulesException;
import id.delapan.model.Term;
import id.delapan.rules.RulePack;
import id.delapan.source.Edits;
import id.delapan.source.Node;
import id.delapan.source.Problems;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a form changes in the files of its pack: every change is an addition or a figure, so comments stay. */
final class Plan {
    private static final Map<Term.Kind, String> SECTIONS = Map.of(
            Term.Kind.DOCUMENT, "documents",
            Term.Kind.COVERAGE, "coverages",
            Term.Kind.MEASURE, "measures",
            Term.Kind.PRACTICE, "practices");

    private final Form form;
    private final RulePack pack;
    private final Target target;
    private final PackTexts files;
    private final Map<String, Edits> edits = new TreeMap<>();

    private Plan(Form form) {
        this.form = form;
        this.pack = form.pack();
        this.target = form.target();
        this.files = new PackTexts(pack);
    }

    /** The files that change or are new, with all their text, by path. */
    static Map<String, String> texts(Form form, List<CaseText> cases) {
        Plan plan = new Plan(form);
        plan.wording();
        plan.rules();
        plan.cases(cases);
        plan.vocabulary();
        plan.parts();
        form.weights().forEach(plan::weight);
        Map<String, String> texts = new TreeMap<>();
        plan.edits.forEach((path, edits) -> texts.put(path, edits.apply()));
        return texts;
    }

    /** The changes of a file; a new one begins with {@code head}. */
    private Edits of(String path, String head) {
        return edits.computeIfAbsent(path, p -> new Edits(there(p) ? pack.texts().get(p).text() : head));
    }

    private boolean there(String path) {
        return pack.texts().containsKey(path);
    }

    private void wording() {
        String path = target.stem() + ".yaml";
        List<String> lines = IndicatorText.lines(form);
        if (target.fresh() != null) {
            of(path, "code: " + target.code() + "\ntitle: " + Yaml.wording(target.fresh().title()) + "\nindicators:\n")
                    .append(lines.stream().map(line -> "  " + line).toList());
            return;
        }
        Node list = files.tree(path).fields().get("indicators");
        if (of(path, "").bracketed(list)) {
            Problems problems = new Problems();
            problems.add(pack.texts().get(path).name(), list.line(), list.column(), "form-list-in-brackets");
            throw new RulesException(problems.list());
        }
        of(path, "").add(list, lines, "");
    }

    private void rules() {
        List<String> lines = form.proof().rules(form.indicator()).stream().flatMap(r -> r.lines().stream()).toList();
        of(target.stem() + ".drl", "package " + pack.packageName() + ";\n\nimport id.delapan.fact.*;\n").append(lines);
    }

    private void cases(List<CaseText> cases) {
        String path = target.stem() + ".cases.yaml";
        List<String> lines = new ArrayList<>(there(path) ? List.of("") : List.of());
        cases.forEach(c -> lines.addAll(c.lines()));
        of(path, "").append(lines);
    }

    private void vocabulary() {
        String path = vocabularyFile();
        Map<String, Node> sections = there(path) ? files.tree(path).fields() : Map.of();
        Map<String, List<String>> missing = new LinkedHashMap<>();
        for (Item item : form.proof().items().stream().filter(Item::fresh).toList()) {
            String section = SECTIONS.get(item.term().kind());
            if (sections.containsKey(section)) {
                of(path, "").add(sections.get(section), List.of(item.entry()), item.entry());
            } else {
                missing.computeIfAbsent(section, s -> new ArrayList<>(there(path) ? List.of("", s + ":") : List.of(s + ":")))
                        .add("  " + item.entry());
            }
        }
        missing.values().forEach(lines -> of(path, "").append(lines));
    }

    /** The area's own vocabulary: {@code evidence.yaml} where it has one, else the first of its others, else a new one. */
    private String vocabularyFile() {
        String usual = target.folder() + "evidence.yaml";
        String others = Pattern.quote(target.folder()) + "evidence-[a-z0-9-]+\\.yaml";
        return there(usual) ? usual
                : pack.texts().keySet().stream().filter(p -> p.matches(others)).findFirst().orElse(usual);
    }

    private void parts() {
        Target.Fresh fresh = target.fresh();
        if (fresh != null) {
            String entry = "{code: " + target.code() + ", kind: " + Yaml.name(fresh.kind()) + ", weight: "
                    + Yaml.number(fresh.weight()) + "}";
            of(PackTexts.INSTRUMENT, "").add(
                    files.part(fresh.area()).fields().get("parts"), List.of("- " + entry), entry);
        }
    }

    private void weight(String code, BigDecimal weight) {
        Node part = files.part(code);
        String path = part != null
                ? PackTexts.INSTRUMENT
                : files.stems().get(pack.indicators().get(code).part()) + ".yaml";
        Node owner = part != null
                ? part
                : files.tree(path).fields().get("indicators").items().stream()
                        .filter(i -> code.equals(i.fields().get("code").text()))
                        .findFirst()
                        .orElseThrow();
        of(path, "").replace(owner.fields().get("weight"), Yaml.number(weight));
    }
}
