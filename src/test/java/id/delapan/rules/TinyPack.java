package id.delapan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.model.Problem;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The smallest sensible pack, in memory, of which a test changes one file or snippet. The sign {@code «} in a new text is
 * taken out and marks where a problem is expected.
 */
final class TinyPack {
    static final String INSTRUMENT = "instrument.yaml";
    static final String EVIDENCE = "evidence.yaml";
    static final String TEAM_YAML = "1-satu/1.1-tim.yaml";
    static final String TEAM = "1-satu/1.1-tim.drl";
    static final String QUALITY_YAML = "1-satu/1.2-mutu.yaml";
    static final String QUALITY = "1-satu/1.2-mutu.drl";
    static final String NAME = "mini";
    private static final char MARK = '«';

    private final Map<String, String> texts = new TreeMap<>();

    /** As it is, without a problem. */
    static TinyPack valid() {
        TinyPack pack = new TinyPack();
        for (String path : List.of(INSTRUMENT, EVIDENCE, TEAM_YAML, TEAM, QUALITY_YAML, QUALITY)) {
            try (InputStream in = TinyPack.class.getResourceAsStream("tiny/" + path)) {
                pack.texts.put(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return pack;
    }

    /** One without any file. */
    static TinyPack empty() {
        return new TinyPack();
    }

    /** With another text for a file, or with one file more. */
    TinyPack with(String path, String text) {
        texts.put(path, text);
        return this;
    }

    TinyPack without(String path) {
        assertThat(texts.remove(path)).isNotNull();
        return this;
    }

    /** With {@code snippet}, which occurs once in the file, replaced. */
    TinyPack edit(String path, String snippet, String replacement) {
        assertThat(texts.get(path).split(java.util.regex.Pattern.quote(snippet), -1)).as(snippet).hasSize(2);
        return with(path, texts.get(path).replace(snippet, replacement));
    }

    /** Its text with the marks. */
    String text(String path) {
        return texts.get(path);
    }

    PackFiles files() {
        Map<String, Source> sources = new TreeMap<>();
        texts.forEach((path, text) -> sources.put(path, new Source(NAME + "/" + path, plain(text))));
        return new PackFiles(NAME, sources, new ArrayList<>());
    }

    /** Every problem, in file order. */
    List<Problem> problems() {
        Problems problems = new Problems();
        RulePack pack = PackReader.read(files(), problems, Cache.NONE);
        assertThat(pack == null).isEqualTo(!problems.isEmpty());
        return problems.list();
    }

    /** The pack, which must be without a problem. */
    RulePack read() {
        Problems problems = new Problems();
        RulePack pack = PackReader.read(files(), problems, Cache.NONE);
        assertThat(problems.list()).isEmpty();
        return pack;
    }

    /** Writes it to a folder. */
    Path write(Path folder) throws IOException {
        for (var entry : texts.entrySet()) {
            Path file = folder.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, plain(entry.getValue()));
        }
        return folder;
    }

    /** The places marked, as {@code mini/file:line:column}, in file order. */
    List<String> marks() {
        List<String> marks = new ArrayList<>();
        texts.forEach((path, text) -> {
            int line = 0;
            for (String each : text.split("\n", -1)) {
                line++;
                int shift = 0;
                for (int at = each.indexOf(MARK); at >= 0; at = each.indexOf(MARK, at + 1)) {
                    marks.add(NAME + "/" + path + ":" + line + ":" + (at + 1 - shift++));
                }
            }
        });
        return marks;
    }

    private static String plain(String text) {
        return text.replace(String.valueOf(MARK), "");
    }
}
