package id.delapan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Assessment.Status;
import id.delapan.model.Assessment.TitleStatus;
import id.delapan.model.Dossier.By;
import id.delapan.model.Dossier.Kind;
import id.delapan.model.Indicator.Severity;
import id.delapan.model.Lang;
import id.delapan.model.Term;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    private static final Pattern USE = Pattern.compile("(?:words|words\\(\\)|w)\\.get\\(\"([a-z.-]+[a-z])\"|codes\\(\"([a-z.-]+)\"|more\\(\"([a-z.-]+)\""
            + "|element\\(elements, \"([a-z.-]+)\"|\\? \"([a-z]+\\.[a-z-]+)\" : \"([a-z]+\\.[a-z-]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern BOASTING = Pattern.compile("(?i)\\b(paling|sangat|luar biasa|terbaik|excellent|outstanding|best)\\b");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() throws IOException {
        Properties id = texts("id");
        Properties en = texts("en");

        assertThat(en.stringPropertyNames()).isNotEmpty().isEqualTo(id.stringPropertyNames());
        id.stringPropertyNames().forEach(key -> assertThat(places(en.getProperty(key)))
                .as(key)
                .isEqualTo(places(id.getProperty(key))));
    }

    @Test
    void everyKeyIsUsedAndEveryUseHasAKey() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Stream.concat(
                Files.walk(Path.of("src/main/java/id/delapan/report")), Files.walk(Path.of("src/main/java/id/delapan/lhe")))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                USE.matcher(Files.readString(file)).results().forEach(found -> addGroups(found, used));
            }
        }
        List.of(Kind.values()).forEach(k -> used.add(key("kind", k)));
        List.of(By.values()).forEach(b -> used.add(key("by", b)));
        used.addAll(List.of("by.evidence", "list.more"));
        List.of(Status.values()).forEach(s -> used.addAll(List.of(key("count", s), key("status", s))));
        List.of(Severity.values()).forEach(s -> used.add(key("severity", s)));
        List.of(FindingKind.values()).forEach(k -> used.add(key("finding", k)));
        List.of(Term.Kind.values()).forEach(k -> used.add(key("term", k)));
        List.of(TitleStatus.values()).forEach(s -> used.add(key("reached", s)));
        used.addAll(List.of("confidence.reported", "confidence.assumed"));

        assertThat(texts("id").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void keepsASoberTone(Lang lang) throws IOException {
        assertThat(texts(lang.name().toLowerCase()).values()).noneMatch(text -> BOASTING.matcher((String) text).find());
    }

    @Test
    void fillsPlacesOnceAndLiterally() {
        assertThat(Words.in(Lang.ID).get("list.more", "{1} $1 \\", 3)).isEqualTo("{1} $1 \\ dan 3 lainnya");
    }

    @Test
    void aMissingWordIsAFault() {
        assertThatThrownBy(() -> Words.in(Lang.EN).get("no.such.word")).hasMessageContaining("no.such.word");
    }

    private static void addGroups(MatchResult found, Set<String> used) {
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                used.add(found.group(group));
            }
        }
    }

    private static String key(String group, Enum<?> constant) {
        return group + "." + constant.name().toLowerCase().replace('_', '-');
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Properties texts(String lang) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/id/delapan/report/words_" + lang + ".properties"))) {
            texts.load(in);
        }
        return texts;
    }
}
