package id.delapan.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One file of the attack corpus.
 *
 * @param place where in the good pack it is put
 * @param expected what must be said of it, as {@code code@line:column}; empty when it is taken and does nothing
 * @param effect what it would do without the wall: runs code, tries to, tells a lie, stalls, or hides something
 */
record Attack(String file, String place, List<String> expected, String effect) {
    static final Path FOLDER = Path.of("fixtures/hostile-rules");
    static final Path GOOD = Path.of("fixtures/good-rules/mini-2020");
    private static final String RECIPE = ".recipe.yaml";
    private static final YAMLMapper YAML = new YAMLMapper();

    static List<Attack> all() throws IOException {
        return Files.readAllLines(FOLDER.resolve("expected.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(cells -> new Attack(cells[0], cells[1].replace("\\n", "\n").replace("\\u001b", "\u001b"),
                        cells[2].equals("inert") ? List.of() : List.of(cells[2].split(" ")), cells[3]))
                .toList();
    }

    /** Puts the good pack with this attack in it into a folder. */
    Path into(Path folder) throws IOException, InterruptedException {
        Path pack = folder.resolve("mini-2020");
        try (Stream<Path> files = Files.walk(GOOD)) {
            for (Path each : files.toList()) {
                Files.copy(each, pack.resolve(GOOD.relativize(each).toString()));
            }
        }
        Path at = pack.resolve(place);
        Files.createDirectories(at.getParent());
        if (file.endsWith(RECIPE)) {
            follow(YAML.readTree(Files.readString(FOLDER.resolve(file))), at);
        } else {
            Files.deleteIfExists(at);
            Files.copy(FOLDER.resolve(file), at);
        }
        return pack;
    }

    /** Does what the recipe says for what cannot lie in a repository. */
    private void follow(JsonNode recipe, Path at) throws IOException, InterruptedException {
        if (recipe.has("link")) {
            Files.createSymbolicLink(at, Path.of(recipe.get("link").asText()));
        } else if (recipe.has("pipe")) {
            new ProcessBuilder("mkfifo", at.toString()).start().waitFor();
        } else if (recipe.has("folder")) {
            Files.createDirectory(at);
        } else if (recipe.has("files")) {
            for (int i = 0; i < recipe.get("files").asInt(); i++) {
                Files.writeString(at.resolveSibling(at.getFileName().toString().replace("%d", String.valueOf(i))), text(recipe));
            }
        } else if (recipe.has("in")) {
            String good = Files.readString(at);
            String part = recipe.get("in").asText();
            Files.writeString(at, good.substring(0, good.indexOf(part)) + text(recipe) + good.substring(good.indexOf(part) + part.length()));
        } else {
            Files.writeString(at, text(recipe));
        }
    }

    private static String text(JsonNode recipe) {
        StringBuilder text = new StringBuilder(recipe.path("text").asText());
        for (int i = 0; i < recipe.path("times").asInt(); i++) {
            text.append(recipe.get("repeat").asText().replace("%d", String.valueOf(i)));
        }
        return text.append(recipe.path("end").asText()).toString();
    }

    /** What it is as rules alone; null when it is none. */
    String rules() throws IOException {
        return place.endsWith(".drl") && !file.endsWith(RECIPE)
                ? new String(Files.readAllBytes(FOLDER.resolve(file)), StandardCharsets.UTF_8)
                : null;
    }

    @Override
    public String toString() {
        return file;
    }
}
