package id.delapan.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/**
 * What a backup says of itself.
 *
 * @param form of the database it was made of
 */
record Manifest(String format, String program, String form, String madeAt, List<Part> tables) {
    static final String FORMAT = "delapan/backup/1";
    static final String FAMILY = "delapan/backup/";
    static final String NAME = "manifest.json";

    /** A file of 20 MiB is kept as text. */
    private static final int LONGEST = 64 << 20;

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(5).maxNumberLength(20).maxStringLength(LONGEST).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** A table: how many rows, and the length and SHA-256 of the lines. */
    record Part(String name, List<String> columns, long rows, long bytes, String sha256) {
        String file() {
            return name + ".jsonl";
        }
    }
}
