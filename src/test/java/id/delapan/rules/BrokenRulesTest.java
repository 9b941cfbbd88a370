package id.delapan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.delapan.authoring.CaseReader;
import id.delapan.model.Lang;
import id.delapan.model.Problem;
import id.delapan.model.RulesException;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a policy officer reads after a slip of the pen, to the letter, in both languages. */
class BrokenRulesTest {
    static final Path FOLDER = Path.of("fixtures/broken-rules");

    /** One breakage: what is changed in the good pack, and what is said of it. */
    record Slip(String name, JsonNode changes, String id, String en) {
        @Override
        public String toString() {
            return name;
        }

        /** The good pack with the changes made. */
        Map<String, String> texts() throws IOException {
            Map<String, String> texts = new TreeMap<>();
            try (Stream<Path> files = Files.walk(Attack.GOOD)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    texts.put(Attack.GOOD.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
            for (JsonNode change : changes) {
                String file = change.get("file").asText();
                String from = change.get("from").asText();
                assertThat(texts.get(file).split(java.util.regex.Pattern.quote(from), -1)).as(from).hasSize(2);
                texts.put(file, texts.get(file).replace(from, change.get("to").asText()));
            }
            return texts;
        }
    }

    static List<Slip> slips() throws IOException {
        List<Slip> slips = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                for (JsonNode each : new YAMLMapper().readTree(Files.readString(file))) {
                    slips.add(new Slip(each.get("slip").asText(), each.get("changes"), each.get("id").asText(), each.get("en").asText()));
                }
            }
        }
        return slips;
    }

    @ParameterizedTest
    @MethodSource("slips")
    void isSaidToTheLetter(Slip slip) throws IOException {
        List<Problem> problems = problems(slip.texts());

        assertThat(said(problems, Lang.ID)).isEqualTo(slip.id());
        assertThat(said(problems, Lang.EN)).isEqualTo(slip.en());
        assertThat(problems).isSorted().doesNotHaveDuplicates().allMatch(p -> p.line() > 0 && p.column() > 0);
        assertThat(slip.id() + slip.en()).doesNotContainPattern(
                "(?i)exception|\\bnull\\b|drools|\\bkie|org\\.|token|parser|lint|\\bjava\\b|snakeyaml|jackson|regex");
    }

    @Test
    void thereAreManyAndEachFileIsBroken() throws IOException {
        List<Slip> slips = slips();

        assertThat(slips).hasSizeGreaterThan(90).extracting(Slip::name).doesNotHaveDuplicates();
        assertThat(slips.stream().flatMap(s -> s.changes().findValuesAsText("file").stream()).collect(Collectors.toSet()))
                .contains("1-satu/1.1-tim.drl", "1-satu/1.1-tim.yaml", "instrument.yaml", "evidence.yaml", "1-satu/1.1-tim.cases.yaml");
    }

    private static List<Problem> problems(Map<String, String> texts) {
        Map<String, Source> sources = new TreeMap<>();
        texts.forEach((path, text) -> sources.put(path, new Source("mini-2020/" + path, text)));
        try {
            Problems problems = new Problems();
            CaseReader.read(Packs.of("mini-2020", sources), problems);
            return problems.list();
        } catch (RulesException e) {
            return e.problems();
        }
    }

    private static String said(List<Problem> problems, Lang lang) {
        return problems.stream().map(p -> p.in(lang) + "\n").collect(Collectors.joining());
    }
}
