package id.delapan.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The OpenAPI document of the REST API. */
final class ApiDocument {
    private static final String NAME = "openapi.yaml";

    private ApiDocument() {}

    static void on(RoutesConfig routes) {
        String json = json();
        routes.get("/api/openapi.json", ctx -> ctx.contentType("application/json").result(json), Role.VIEWER);
    }

    private static String json() {
        try (InputStream in = ApiDocument.class.getResourceAsStream(NAME)) {
            return new ObjectMapper(new YAMLFactory()).readTree(in).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
