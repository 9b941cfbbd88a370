package id.delapan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The OpenAPI document says what the server does, no more and no less. */
class ApiDocumentTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void documentAndServerKnowTheSameRoutes(@TempDir Path folder) {
        try (Serving serving = Serving.in(folder)) {
            JsonNode document = Serving.json(serving.ask("GET", "/api/openapi.json", null));
            List<String> described = new ArrayList<>();
            document.path("paths").properties().forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                if (METHODS.contains(method)) {
                    described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                }
            }));

            assertThat(described).containsExactlyInAnyOrderElementsOf(
                    serving.routes().stream()
                            .filter(route -> route.contains(" /api/"))
                            .map(route -> route.replace('<', '{').replace('>', '}'))
                            .toList());
            assertThat(missing(document, document)).as("references to nothing").isEmpty();
        }
    }

    private static List<String> missing(JsonNode document, JsonNode node) {
        List<String> missing = new ArrayList<>();
        node.findValuesAsText("$ref").stream()
                .filter(ref -> document.at(ref.substring(1)).isMissingNode())
                .forEach(missing::add);
        return missing;
    }
}
