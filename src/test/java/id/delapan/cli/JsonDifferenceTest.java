package id.delapan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonDifferenceTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"a\": 1}|{\"a\": 1.0}|''",
        "{\"a\": 1, \"b\": 2}|{\"b\": 2, \"a\": 1}|''",
        "{\"a\": [1, 2]}|{\"a\": [1, 2]}|''",
        "{\"a\": 1}|{\"a\": 2}|a: 1 → 2",
        "{\"a\": 1}|{\"a\": \"1\"}|a: 1 → 1",
        "{\"a\": 1}|{}|a: 1 → –",
        "{\"a\": {\"b\": [{\"code\": \"X\", \"s\": 1}]}}|{\"a\": {\"b\": [{\"code\": \"X\", \"s\": 2}]}}|a.b[X].s: 1 → 2",
        "[{\"id\": \"F1\"}, {\"id\": \"F2\"}]|[{\"id\": \"F2\"}, {\"id\": \"F1\"}]|: [F1] [F2] → [F2] [F1]",
        "[{\"id\": \"F1\", \"s\": 1}, {\"id\": \"F1\", \"s\": 2}]|[{\"id\": \"F1\", \"s\": 2}]|[F1].s: 1 → 2; [F1]': … → –",
        "[1, 2]|[2, 1]|[0]: 1 → 2; [1]: 2 → 1",
        "{\"a\": []}|{\"a\": {}}|a: … → …",
        "{\"a\": null}|{\"a\": null}|''",
    })
    void namesEveryPlace(String before, String after, String expected) throws IOException {
        assertThat(JsonDifference.between(MAPPER.readTree(before), MAPPER.readTree(after)))
                .extracting(d -> d.path() + ": " + d.before() + " → " + d.after())
                .isEqualTo(expected.isEmpty() ? java.util.List.of() : java.util.List.of(expected.split("; ")));
    }
}
