package id.delapan.authoring;

import id.delapan.authoring.Case.Expected;
import id.delapan.dossier.Given;
import id.delapan.engine.Engine;
import id.delapan.model.Dossier;
import id.delapan.model.Indicator;
import id.delapan.model.Instrument.Grade;
import id.delapan.model.Title;
import id.delapan.rules.Recall;
import id.delapan.rules.RulePack;
import id.delapan.source.Node;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import id.delapan.source.Struct;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the worked cases of a pack. */
public final class CaseReader {
    private static final String UNASSESSED = "unassessed";
    private static final Set<String> WHOLE = Set.of(CaseCheck.FINDINGS, CaseCheck.INDEX, CaseCheck.GRADE, CaseCheck.TITLES);
    private static final List<String> REACHED = List.of("met", "missed", "open");

    private final RulePack pack;
    private final Recall recall;
    private final Problems problems;
    private final Set<String> names = new HashSet<>();

    private CaseReader(RulePack pack, Recall recall, Problems problems) {
        this.pack = pack;
        this.recall = recall;
        this.problems = problems;
    }

    /** All cases in file order; those that cannot be read are problems. */
    public static List<Case> read(RulePack pack, Problems problems) {
        List<Case> cases = new ArrayList<>();
        pack.cases().values().forEach(source -> cases.addAll(read(pack, source, new Recall(), problems)));
        return cases;
    }

    /** Those of one file. */
    public static List<Case> read(RulePack pack, Source source, Recall recall, Problems problems) {
        List<Case> cases = new ArrayList<>();
        new CaseReader(pack, recall, problems).file(source, cases);
        return cases;
    }

    private void file(Source source, List<Case> cases) {
        Node node = recall.yaml(source, problems);
        if (node == null) {
            return;
        }
        if (node.kind() != Node.Kind.LIST) {
            problems.add(source.name(), node.line(), node.column(), "not-a-list", "case");
            return;
        }
        for (Node item : node.items()) {
            Case read = one(item, source.name());
            if (read != null) {
                cases.add(read);
            }
        }
    }

    private Case one(Node item, String file) {
        int before = problems.size();
        Struct struct = Struct.of(item, file, problems, "case", "given", "expect");
        if (struct == null) {
            return null;
        }
        String name = struct.needText("case");
        if (name != null && !names.add(name)) {
            struct.problem(item, "case-twice", name);
        }
        Node given = struct.need("given");
        Dossier read = given == null ? null : Given.read(given, pack.instrument().id(), file, problems);
        Dossier dossier = read == null ? null : Topped.of(read, pack, given, file, problems);
        if (dossier != null) {
            problems.addAll(Engine.problems(pack, dossier));
        }
        Struct expect = Struct.of(struct.need("expect"), file, problems);
        Map<String, Expected> levels = new LinkedHashMap<>();
        if (expect != null) {
            expect.node().fields().forEach((key, value) -> {
                if (!WHOLE.contains(key)) {
                    levels.put(key, expected(expect, key, value, file));
                }
            });
        }
        return problems.size() > before || dossier == null ? null
                : new Case(name, file, item.line(), item.column(), dossier, levels, findings(expect),
                        expect.decimal("index"), grade(expect), titles(expect, file));
    }

    private String grade(Struct expect) {
        List<String> known = pack.instrument().grades().stream().map(Grade::grade).toList();
        return expect.oneOf(CaseCheck.GRADE, known);
    }

    private Map<String, String> titles(Struct expect, String file) {
        Map<String, String> titles = new LinkedHashMap<>();
        List<String> known = pack.instrument().titles().stream().map(Title::code).toList();
        Struct struct = expect.get(CaseCheck.TITLES) == null ? null
                : Struct.of(expect.get(CaseCheck.TITLES), file, problems, known.toArray(String[]::new));
        (struct == null ? List.<String>of() : known).forEach(code -> {
            String reached = struct.oneOf(code, REACHED);
            if (reached != null) {
                titles.put(code, reached);
            }
        });
        return titles;
    }

    private List<String> findings(Struct expect) {
        for (Node item : expect.list("findings")) {
            String name = expect.text(item);
            int slash = name == null ? -1 : name.indexOf('/');
            Indicator indicator = slash < 0 ? null : pack.indicators().get(name.substring(0, slash));
            if (indicator == null || !indicator.findings().containsKey(name.substring(slash + 1))) {
                expect.problem(item, "case-unknown-finding", String.valueOf(name));
            }
        }
        return expect.texts("findings").stream().sorted().toList();
    }

    private Expected expected(Struct expect, String code, Node value, String file) {
        Indicator indicator = pack.indicators().get(code);
        if (indicator == null) {
            expect.problem(value, "case-unknown-indicator", code, Struct.meant(code, pack.indicators().keySet()));
            return null;
        }
        if (value.kind() == Node.Kind.OBJECT) {
            Struct s = Struct.of(value, file, problems, "level", "value", "ungated", "score", "gatedBy");
            String level = s.text("level");
            checkLevel(expect, value, level, indicator);
            return new Expected(UNASSESSED.equals(level), UNASSESSED.equals(level) ? null : level, s.decimal("value"),
                    s.decimal("ungated"), s.decimal("score"), s.get("gatedBy") == null ? null : s.texts("gatedBy"));
        }
        if (value.kind() == Node.Kind.NUMBER) {
            return new Expected(false, null, expect.decimal(value), null, null, null);
        }
        String level = expect.text(value);
        checkLevel(expect, value, level, indicator);
        boolean unassessed = UNASSESSED.equals(level);
        return new Expected(unassessed, unassessed ? null : level, null, null, null, null);
    }

    private void checkLevel(Struct expect, Node at, String level, Indicator indicator) {
        if (level != null && !level.equals(UNASSESSED) && !indicator.scale().levels().containsKey(level)) {
            expect.problem(at, "case-unknown-level", level, indicator.code(),
                    Struct.meant(level, indicator.scale().names()), String.join(", ", indicator.scale().names()));
        }
    }
}
