package id.delapan.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
    @ParameterizedTest
    @ValueSource(strings = {"dossier-1", "assessment-1", "comparison-1", "assessors-1", "summary-1", "overview-1"})
    void isAValidSchemaOf202012(String name) {
        assertThat(Schemas.text(name).path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(URI.create("https://json-schema.org/draft/2020-12/schema"))
                .validate(Schemas.text(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dossier-1", "assessment-1", "comparison-1", "assessors-1", "summary-1", "overview-1"})
    void leavesNoObjectOpenAndDescribesEveryField(String name) {
        List<String> faults = new ArrayList<>();
        int objects = walk(name, Schemas.text(name), Schemas.text(name).path("$defs"), faults);

        assertThat(faults).isEmpty();
        assertThat(objects).isGreaterThan(4);
    }

    /** Notes objects that take unknown fields, and required fields that are not declared; counts the objects. */
    private static int walk(String path, JsonNode schema, JsonNode definitions, List<String> faults) {
        int objects = 0;
        if (schema.path("type").asText().equals("object")) {
            objects++;
            if (!schema.path("additionalProperties").isBoolean() || schema.path("additionalProperties").asBoolean()) {
                faults.add(path + " takes unknown fields");
            }
            if (!schema.has("description")) {
                faults.add(path + " is not described");
            }
            schema.path("required").forEach(field -> {
                if (!schema.path("properties").has(field.asText())) {
                    faults.add(path + " requires " + field + " but does not declare it");
                }
            });
        }
        for (var field : schema.properties()) {
            objects += walk(path + "." + field.getKey(), field.getValue(), definitions, faults);
        }
        return objects;
    }
}
