package id.delapan.schema;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import id.delapan.Evaluator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The published schemas, and the files they are held against. */
public final class Schemas {
    public static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    static final YAMLMapper YAML = new YAMLMapper();
    static final JsonSchema DOSSIER = load("dossier-1");
    static final JsonSchema ASSESSMENT = load("assessment-1");
    static final JsonSchema COMPARISON = load("comparison-1");
    static final JsonSchema ASSESSORS = load("assessors-1");
    public static final JsonSchema SUMMARY = load("summary-1");
    public static final JsonSchema OVERVIEW = load("overview-1");

    private Schemas() {}

    /** What is wrong with a document; formats such as dates count. */
    public static List<String> faults(JsonSchema schema, JsonNode document) {
        return schema.validate(document, run -> run.getExecutionConfig().setFormatAssertionsEnabled(true)).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    public static JsonNode read(Path file) throws IOException {
        return (file.toString().endsWith(".json") ? JSON : YAML).readTree(file.toFile());
    }

    /** Every dossier among the fixtures. */
    static List<Path> fixtures() {
        try (Stream<Path> files = Files.list(Path.of("fixtures"))) {
            return files.filter(f -> f.toString().matches(".*\\.(json|yaml)"))
                    .filter(f -> !f.getFileName().toString().contains("expected"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode text(String name) {
        try (InputStream in = Evaluator.class.getResourceAsStream("schema/" + name + ".schema.json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonSchema load(String name) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of("urn:test:" + name), text(name), SchemaValidatorsConfig.builder().build());
    }
}
