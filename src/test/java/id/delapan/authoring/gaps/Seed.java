package id.delapan.authoring.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.authoring.Mini;
import id.delapan.rules.Packs;
import id.delapan.rules.RulePack;
import id.delapan.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The small pack with a fault, and what is to be said of it: a code, and the text that stands where it is said. */
record Seed(String name, Map<String, String> texts, List<Expected> expected, boolean verifierFinds) {
    static final String TEAM = "1-satu/1.1-tim.drl";
    static final String TEAM_YAML = "1-satu/1.1-tim.yaml";
    static final String EVIDENCE = "evidence.yaml";
    static final String INSTRUMENT = "instrument.yaml";
    private static final String COVERED = "// Cakupan pegawai";

    record Expected(String code, String file, String at) {
        @Override
        public String toString() {
            return code + " @ " + at;
        }
    }

    static Seed of(String name) {
        Map<String, String> texts = new TreeMap<>();
        Mini.contents(Mini.FOLDER).forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
        return new Seed(name, texts, List.of(), false);
    }

    /** With one snippet of a file replaced. */
    Seed edit(String file, String from, String to) {
        assertThat(texts.get(file).split(java.util.regex.Pattern.quote(from), -1)).as(from).hasSize(2);
        texts.put(file, texts.get(file).replace(from, to));
        return this;
    }

    /** With other conditions for the award of S1.a. */
    Seed team(String... conditions) {
        return edit(TEAM, "Document( type == \"sk-tim\", formal, inForce )", String.join("\n    ", conditions));
    }

    /** With one condition for each named level of S1.b instead of its own rule, and other evidence expected. */
    Seed staff(String expects, String... levelsAndConditions) {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < levelsAndConditions.length; i += 2) {
            String name = levelsAndConditions[i];
            rules.append("// Kalimat.\nrule \"S1.b ").append(name).append("\"\nwhen\n    ").append(levelsAndConditions[i + 1])
                    .append("\nthen\n    insert( Award.level( \"S1.b\", \"").append(name, 0, 1).append("\" ) );\nend\n\n");
        }
        String before = texts.get(TEAM);
        texts.put(TEAM, before.substring(0, before.indexOf(COVERED)) + rules.toString().stripTrailing() + "\n");
        return edit(TEAM_YAML, "expects: [pegawai.dilatih]", "expects: [" + expects + "]");
    }

    Seed expect(String code, String file, String at) {
        List<Expected> more = new ArrayList<>(expected);
        more.add(new Expected(code, file, at));
        return new Seed(name, texts, more, verifierFinds);
    }

    /** Said of a rule file. */
    Seed expect(String code, String at) {
        return expect(code, TEAM, at);
    }

    /** One that the verifier of the rule engine finds as well. */
    Seed foundElsewhere() {
        return new Seed(name, texts, expected, true);
    }

    RulePack pack() {
        Map<String, Source> sources = new TreeMap<>();
        texts.forEach((path, text) -> sources.put(path, new Source("mini/" + path, text)));
        return Packs.of("mini", sources);
    }

    @Override
    public String toString() {
        return name;
    }
}
