package id.delapan.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.model.Lang;
import id.delapan.store.Action;
import id.delapan.store.Events.Event;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PageWordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern QUOTED = Pattern.compile("[\"'`]([a-z][a-z.-]*)[\"'`$]");
    private static final List<String> SOURCES =
            List.of("src/main/jte-web", "src/main/java/id/delapan/web", "src/main/resources/id/delapan/web/assets");

    private static EventWords words(Lang lang) {
        return new EventWords(new Frame(lang, "events", "x", Set.of(), null), Map.of(3L, "Kota Contoh 2017"));
    }

    private static Event event(Action action, String subject, String detail) {
        return new Event(1, "2026-03-02T08:00:00.000Z", "budi", action.word(), subject, detail);
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() throws IOException {
        Properties id = texts("id");
        Properties en = texts("en");

        assertThat(en.stringPropertyNames()).isNotEmpty().isEqualTo(id.stringPropertyNames());
        id.stringPropertyNames().forEach(key ->
                assertThat(places(en.getProperty(key))).as(key).isEqualTo(places(id.getProperty(key))));
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> quoted = new HashSet<>();
        for (String source : SOURCES) {
            try (Stream<Path> files = Files.walk(Path.of(source))) {
                for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|jte|js)")).toList()) {
                    QUOTED.matcher(Files.readString(file)).results().forEach(found -> quoted.add(found.group(1)));
                }
            }
        }

        assertThat(texts("id").stringPropertyNames())
                .allMatch(key -> quoted.contains(key) || quoted.stream().anyMatch(q -> q.endsWith(".") && key.startsWith(q)));
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyActionHasWordsOfItsOwn(Lang lang) {
        assertThat(Stream.of(Action.values()).map(action -> words(lang).action(action.word())))
                .doesNotHaveDuplicates()
                .noneMatch(said -> Stream.of(Action.values()).anyMatch(action -> action.word().equals(said)));
    }

    @ParameterizedTest
    @CsvSource({
        "EDIT, evaluation/3, 4, Kota Contoh 2017, /evaluations/3, menjadi dossier versi 4",
        "EDIT, evaluation/9, 4, evaluation/9, , menjadi dossier versi 4",
        "AGAIN, evaluation/3, lke-2014 2, Kota Contoh 2017, /evaluations/3, aturan lke-2014 versi 2",
        "FOLLOW_UP, evaluation/3, P1.1.a/below-top not-followed-up, Kota Contoh 2017, /evaluations/3, P1.1.a: belum ditindaklanjuti",
        "DRAFT_DROPPED, pack/lke-2014, 7, lke-2014, /rules/lke-2014/versions, ''",
        "ACCOUNT_ROLE, account/budi, rule-editor, akun budi, , penyunting aturan",
        "REFUSED, GET /accounts, role-missing 127.0.0.1, GET /accounts, , perannya tidak cukup · 127.0.0.1",
        "REFUSED, GET /x, never-heard, GET /x, , 'never-heard · '",
    })
    void whatWasNotedIsSaid(Action action, String subject, String detail, String said, String link, String details) {
        Event event = event(action, subject, detail);

        assertThat(words(Lang.ID).subject(event)).isEqualTo(said);
        assertThat(words(Lang.ID).link(event)).isEqualTo(link);
        assertThat(words(Lang.ID).detail(event)).isEqualTo(details);
    }

    @Test
    void whatAnotherProgramNotedStaysAsItIs() {
        Event event = new Event(1, "2026-03-02T08:00:00.000Z", "budi", "dibuat-lain", "sesuatu/1", "x y");

        assertThat(words(Lang.ID).action("dibuat-lain")).isEqualTo("dibuat-lain");
        assertThat(words(Lang.ID).subject(event)).isEqualTo("sesuatu/1");
        assertThat(words(Lang.ID).detail(event)).isEqualTo("x y");
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Properties texts(String lang) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/id/delapan/web/page/words_" + lang + ".properties"))) {
            texts.load(in);
        }
        return texts;
    }
}
