package id.delapan.source;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.authoring.impact.PackDiff;
import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Assessment.Status;
import id.delapan.model.Confidence;
import id.delapan.model.Dossier.By;
import id.delapan.model.Indicator.Gate;
import id.delapan.rules.FactType;
import id.delapan.rules.FactType.Field;
import id.delapan.rules.FactType.FieldType;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-zA-Z0-9-]*)\"");
    /** A call that says something, up to the first literal that looks like a code. */
    private static final Pattern SAID = Pattern.compile(
            "\\b(?:problems\\.add|note|problem|wrong|bad|Messages\\.get|console\\.(?:text|say|note)|say|text)\\("
                    + "(?:[^()\";]|\\((?:[^()\"]|\\([^()]*\\))*\\))*\"([a-z]+(?:-[a-z]+)+)\"");
    private static final Pattern KEY = Pattern.compile("(?m)^([\\w.-]+) *=");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern PROGRAM_WORDS = Pattern.compile(
            "(?i)\\bjava\\b|org\\.|drools|\\bkie|\\bmvel|jackson|snakeyaml|exception|\\bnull\\b|\\w+(Impl|Descr|Parser|Lint)\\b|\\bid\\.delapan\\.(?!fact\\.\\*)");

    private static Properties id;
    private static Properties en;
    private static String code;

    @BeforeAll
    static void read() throws IOException {
        id = texts("id");
        en = texts("en");
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|jte)")).sorted().toList()) {
                all.append(Files.readString(file));
            }
        }
        code = all.toString();
    }

    /** The later of two would be said in place of the earlier. */
    @Test
    void noSentenceHasTheNameOfAnother() throws IOException {
        for (String lang : List.of("id", "en")) {
            List<String> keys = Files.readAllLines(Path.of("src/main/resources/id/delapan/source/messages_" + lang + ".properties")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" = ")[0])
                    .toList();
            assertThat(keys).hasSizeGreaterThan(200).doesNotHaveDuplicates();
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(id.stringPropertyNames()).hasSizeGreaterThan(200).isEqualTo(en.stringPropertyNames());
        for (String key : id.stringPropertyNames()) {
            assertThat(places(en.getProperty(key))).as(key).isEqualTo(places(id.getProperty(key)));
            assertThat(id.getProperty(key)).as(key).isNotBlank();
            assertThat(en.getProperty(key)).as(key).isNotBlank();
        }
    }

    /** The second would silently take the place of the first. */
    @Test
    void nothingIsSaidTwiceUnderOneKey() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            List<Path> all = files.filter(f -> f.toString().endsWith(".properties")).toList();
            assertThat(all).hasSizeGreaterThan(5);
            for (Path file : all) {
                List<String> keys = KEY.matcher(Files.readString(file)).results().map(found -> found.group(1)).toList();
                assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void everyMessageIsUsed() {
        Set<String> used = composed();
        LITERAL.matcher(code).results().forEach(found -> used.add(found.group(1)));

        assertThat(id.stringPropertyNames().stream().map(key -> key.replace(".hint", "")))
                .allMatch(key -> used.contains(key) || putTogether(key, used));
    }

    /** Whether a key is made of a beginning and a word, or the name of a constant, that the code holds. */
    private static boolean putTogether(String key, Set<String> literals) {
        for (int dash = key.indexOf('-'); dash > 0; dash = key.indexOf('-', dash + 1)) {
            String rest = key.substring(dash + 1);
            if (code.contains("\"" + key.substring(0, dash + 1) + "\"")
                    && (literals.contains(rest) || code.matches("(?s).*\\b" + rest.toUpperCase() + "\\b.*"))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void everythingSaidHasAMessage() {
        Set<String> said = composed();
        SAID.matcher(code).results().forEach(found -> said.add(found.group(1)));

        assertThat(said).hasSizeGreaterThan(150);
        assertThat(id.stringPropertyNames()).containsAll(said);
    }

    @Test
    void noMessageNamesTheInnerPartsOfTheProgram() {
        for (Properties texts : List.of(id, en)) {
            texts.stringPropertyNames().forEach(key ->
                    assertThat(texts.getProperty(key)).as(key).doesNotContainPattern(PROGRAM_WORDS));
        }
    }

    @Test
    void aHintBelongsToAMessage() {
        assertThat(id.stringPropertyNames()).filteredOn(key -> key.endsWith(".hint")).isNotEmpty().allSatisfy(key ->
                assertThat(id.stringPropertyNames()).contains(key.substring(0, key.length() - ".hint".length())));
    }

    /** Keys put together from a name and a word of the program. */
    private static Set<String> composed() {
        Set<String> keys = new TreeSet<>();
        for (FactType type : FactType.values()) {
            String kind = type.word().toLowerCase();
            keys.add("kind-" + kind);
            for (Field field : type.fields().values()) {
                keys.add("field-" + kind + "-" + field.name());
                if (field.type() == FieldType.YES_NO) {
                    keys.addAll(List.of("flag-" + kind + "-" + field.name(), "flag-" + kind + "-" + field.name() + "-not"));
                }
            }
        }
        List.of("band", "level", "value").forEach(field -> keys.add("decides-" + field));
        List.of("all", "most", "few", "none").forEach(band -> keys.add("band-" + band));
        List.of(PackDiff.Kind.values()).forEach(kind -> keys.add("diff-" + kind.name().toLowerCase()));
        List.of(By.values()).forEach(by -> keys.add("by-" + by.name().toLowerCase()));
        List.of(Status.values()).forEach(status -> keys.add("status-" + status.name().toLowerCase()));
        List.of(Gate.Kind.values()).forEach(kind -> keys.addAll(List.of(
                "show-gate-" + kind.name().toLowerCase(), "diff-gate-" + kind.name().toLowerCase())));
        List.of(Confidence.values()).forEach(sure -> keys.add("confidence-" + sure.name().toLowerCase()));
        List.of(FindingKind.CLAIM_ABOVE_EVIDENCE, FindingKind.ASSESSOR_ABOVE_EVIDENCE).forEach(kind ->
                keys.addAll(List.of(key(kind), key(kind) + "-effect")));
        return keys;
    }

    private static String key(FindingKind kind) {
        return kind.name().toLowerCase().replace('_', '-');
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).distinct().sorted().toList();
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                Messages.class.getResourceAsStream("messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
