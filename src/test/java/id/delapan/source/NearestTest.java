package id.delapan.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> WORDS = List.of("Document", "formal", "inForce", "road-map-rb", "A", "B", "then", "years", "year");

    @ParameterizedTest
    @CsvSource({
        "Documen, Document", "document, Document", "Dcoument, Document", "formall, formal", "fromal, formal", "inforce, inForce",
        "road-map, road-map-rb", "road-map-br, road-map-rb", "hten, then", "a, A", "yaers, years"
    })
    void findsTheWordMeant(String written, String meant) {
        assertThat(Nearest.to(written, WORDS)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"X", "Object", "zzz", "salience", "''"})
    void findsNothingForWhatIsNotLikeAnyWord(String written) {
        assertThat(Nearest.to(written, WORDS)).isNull();
    }

    @Test
    void doesNotDependOnTheOrderOfTheWords() {
        List<String> words = new ArrayList<>(List.of("lap-a", "lap-b", "lap-c", "lap-d", "lup-x"));
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(words, random);
            assertThat(Nearest.to("lap-x", words)).isEqualTo("lap-a");
        }
    }

    @Test
    void isNotStoppedByAVeryLongWord() {
        assertThat(Nearest.to("a".repeat(100_000), List.of("a".repeat(99_999)))).isNull();
    }
}
