package id.delapan.dossier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.delapan.Dossiers;
import id.delapan.model.DossierException;
import id.delapan.model.Lang;
import id.delapan.model.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DossierFileTest {
    private static final String GOOD = """
            {"format": "delapan/dossier/1", "instrument": "lke-2014", "year": 2014,
             "agency": {"id": "a", "name": "Kabupatén Ä", "kind": "regency"},
             "answers": [{"indicator": "P1.2.a", "by": "assessor", "level": "Ya"}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void readsUtf8WithAndWithoutByteOrderMark() throws IOException {
        assertThat(Dossiers.read(file("d.json", GOOD.getBytes(UTF_8))).agency().name()).isEqualTo("Kabupatén Ä");
        assertThat(Dossiers.read(file("m.json", ("\uFEFF" + GOOD).getBytes(UTF_8))).agency().name()).isEqualTo("Kabupatén Ä");
        assertThat(Dossiers.read(file("D.JSON", GOOD.replace("\n", "\r\n\t").getBytes(UTF_8))).year()).isEqualTo(2014);
    }

    @Test
    void countsColumnsPastAByteOrderMarkAndCarriageReturns() throws IOException {
        String wrong = "\uFEFF" + GOOD.replace("\"regency\"", "\"kab\"").replace("\n", "\r\n");

        assertThat(only(file("d.json", wrong.getBytes(UTF_8)))).satisfies(p -> {
            assertThat(p.code()).isEqualTo("not-one-of");
            assertThat(p.line()).isEqualTo(2);
            assertThat(p.column()).isEqualTo(" \"agency\": {\"id\": \"a\", \"name\": \"Kabupatén Ä\", \"kind\": ".length() + 1);
        });
    }

    @Test
    void namesAMissingFileAndAFolder() {
        assertThat(only(folder.resolve("none.json")).code()).isEqualTo("file-missing");
        assertThat(only(folder).code()).isEqualTo("file-is-folder");
        assertThat(only(folder.resolve("none.json")).in(Lang.EN)).endsWith("none.json: no such file\n    check the name and place of the file");
    }

    @Test
    void namesAnUnreadableFile() throws IOException {
        Path loop = folder.resolve("loop.json");
        Files.createSymbolicLink(loop, loop);

        assertThat(only(loop).code()).isEqualTo("file-unreadable");
    }

    @ParameterizedTest
    @MethodSource("otherEncodings")
    void refusesOtherEncodings(Charset encoding, int line, int column) throws IOException {
        Problem problem = only(file("d.json", GOOD.getBytes(encoding)));

        assertThat(problem.code()).isEqualTo("file-not-utf8");
        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.column()).isEqualTo(column);
    }

    static Stream<Object[]> otherEncodings() {
        return Stream.of(
                new Object[] {UTF_16, 1, 1}, new Object[] {UTF_16LE, 1, 2}, new Object[] {UTF_16BE, 1, 1},
                new Object[] {ISO_8859_1, 2, GOOD.lines().toList().get(1).indexOf('é') + 1});
    }

    @Test
    void refusesOtherEncodingsOfPlainLettersToo() throws IOException {
        Problem problem = only(file("d.json", "{}".getBytes(UTF_16LE)));

        assertThat(problem.code() + problem.line() + problem.column()).isEqualTo("file-not-utf812");
    }

    @Test
    void refusesTextCutWithinACharacter() throws IOException {
        byte[] bytes = "{\n \"é".getBytes(UTF_8);
        Problem problem = only(file("d.json", java.util.Arrays.copyOf(bytes, bytes.length - 1)));

        assertThat(List.of(problem.line(), problem.column())).isEqualTo(List.of(2, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"d.json", "d.yaml", "worksheet.xlsx", "no-ending"})
    void refusesForeignFiles(String name) throws IOException {
        byte[] worksheet = "PK\3\4\24\0\6\0\10\0\0\0!\0\u00bfN@\u00d6".getBytes(ISO_8859_1);

        assertThat(only(file(name, worksheet)).code()).isEqualTo("file-not-utf8");
        assertThat(only(file(name, "<html><body>…</body></html>".getBytes(UTF_8))).code())
                .isIn("not-well-formed", "not-an-object");
        assertThat(only(file(name, "kode;jawaban\nP1.1.a;A\n".getBytes(UTF_8))).code()).isIn("not-well-formed", "not-an-object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"d.json", "d.yaml"})
    void saysThatAFileIsEmpty(String name) throws IOException {
        for (String empty : List.of("", " \n", "\uFEFF")) {
            assertThat(only(file(name, empty.getBytes(UTF_8))).code()).isEqualTo("file-empty");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"d.json", "d.yaml"})
    void saysWhereEveryTruncationBreaksOff(String name) throws IOException {
        String last = GOOD.stripTrailing();
        for (int cut = 1; cut < last.length(); cut++) {
            String text = last.substring(0, cut);
            List<Problem> problems = problems(file(name, text.getBytes(UTF_8)));
            assertThat(problems).as(text).isNotEmpty().allMatch(p -> p.line() > 0 && p.line() <= 4 && p.column() > 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"huge.json", "huge.yaml"})
    void refusesAHugeFileAtOnceAndInLittleMemory(String name) throws IOException {
        Path huge = folder.resolve(name);
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(200L << 20);
        }
        long before = allocated();
        Problem problem = only(huge);

        assertThat(problem.in(Lang.EN)).contains("huge.").contains("the file is larger than 16 MiB\n    split its content");
        assertThat(allocated() - before).isLessThan(1 << 20);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    @Test
    void showsNoCharacterThatSteersATerminalEvenInNames() throws IOException {
        Path odd = file("a\u001b[2J\u202e\nb.json", "{}".getBytes(UTF_8));

        assertThat(only(odd).in(Lang.EN)).contains("a\uFFFD[2J\uFFFD\uFFFDb.json:1:1: ").doesNotContain("\u001b", "\u202e");
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static Problem only(Path file) {
        List<Problem> problems = problems(file);
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private static List<Problem> problems(Path file) {
        var refused = new java.util.ArrayList<Problem>();
        assertThatThrownBy(() -> Dossiers.read(file)).isInstanceOfSatisfying(DossierException.class, e -> refused.addAll(e.problems()));
        return refused;
    }
}
