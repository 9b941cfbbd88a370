package id.delapan.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class EditsTest {
    private static String edited(String text, BiConsumer<Edits, Node> change) {
        Problems problems = new Problems();
        Node root = NodeReader.read(new Source("a.yaml", text), problems);
        assertThat(problems.list()).isEmpty();
        Edits edits = new Edits(text);
        change.accept(edits, root);
        return edits.apply();
    }

    private static Node at(Node root, String... path) {
        Node node = root;
        for (String each : path) {
            node = each.matches("[0-9]+") ? node.items().get(Integer.parseInt(each)) : node.fields().get(each);
        }
        return node;
    }

    @Test
    void replacesAScalarAndNothingElse() {
        String text = "# satu\nid: lama   # nama\nversion: \"7\" # versi\nvalid: {from: 2014, until: 2019}\n";

        assertThat(edited(text, (e, root) -> {
            e.replace(at(root, "id"), "baru");
            e.replace(at(root, "version"), "\"1\"");
            e.replace(at(root, "valid", "from"), "2015");
        })).isEqualTo("# satu\nid: baru   # nama\nversion: \"1\" # versi\nvalid: {from: 2015, until: 2019}\n");
    }

    @Test
    void countsColumnsAsTheReaderDoes() {
        String text = "a: \"😀 é\" # x\r\nb: {c: \"😀😀\", d: 1}\r\ne: 'it''s'\r\n";

        assertThat(edited(text, (e, root) -> {
            e.replace(at(root, "b", "d"), "22");
            e.replace(at(root, "e"), "\"f\"");
            e.replace(at(root, "a"), "\"g\"");
        })).isEqualTo("a: \"g\" # x\r\nb: {c: \"😀😀\", d: 22}\r\ne: \"f\"\r\n");
    }

    @Test
    void findsPlacesBehindUnusualLineEnds() {
        String text = "a: \"x\u2028 y\"\nb: \"p\u0085 q\"\nc: 3\n";

        assertThat(edited(text, (e, root) -> e.replace(at(root, "c"), "4"))).isEqualTo(text.replace("3", "4"));
    }

    @Test
    void takesAFieldOutOfBrackets() {
        assertThat(edited("v: {from: 1, until: 2}\n", (e, r) -> e.remove(at(r, "v"), "until"))).isEqualTo("v: {from: 1}\n");
        assertThat(edited("v: {until: 2, from: 1}\n", (e, r) -> e.remove(at(r, "v"), "until"))).isEqualTo("v: {from: 1}\n");
        assertThat(edited("v: {until: 2}\n", (e, r) -> e.remove(at(r, "v"), "until"))).isEqualTo("v: {}\n");
    }

    @Test
    void takesAFieldOutWithItsLine() {
        assertThat(edited("v:\n  from: 1 # a\n  until: 2 # b\nw: 3\n", (e, r) -> e.remove(at(r, "v"), "until")))
                .isEqualTo("v:\n  from: 1 # a\nw: 3\n");
        assertThat(edited("v:\n  until: 2\n  from: 1", (e, r) -> e.remove(at(r, "v"), "until"))).isEqualTo("v:\n  from: 1");
    }

    @Test
    void addsToAListLineByLine() {
        String text = "parts:\n  - code: P\n    parts:\n      - {code: P1} # satu\n  # dua\n  - code: H\n";

        assertThat(edited(text, (e, r) -> e.add(at(r, "parts", "0", "parts"), List.of("- {code: P2}"), "")))
                .isEqualTo("parts:\n  - code: P\n    parts:\n      - {code: P1} # satu\n      - {code: P2}\n  # dua\n  - code: H\n");
    }

    @Test
    void addsToAListThatIsNotIndented() {
        assertThat(edited("a:\n- x\nb: 1\n", (e, r) -> e.add(at(r, "a"), List.of("- y", "- z"), "")))
                .isEqualTo("a:\n- x\n- y\n- z\nb: 1\n");
    }

    @Test
    void addsBelowTheCommentsThatEndAFile() {
        assertThat(edited("a:\n  - x\n\n# akhir", (e, r) -> e.add(at(r, "a"), List.of("- y"), "")))
                .isEqualTo("a:\n  - x\n\n# akhir\n  - y\n");
    }

    @Test
    void addsToBrackets() {
        assertThat(edited("a: [x, {y: 1}] # k\n", (e, r) -> e.add(at(r, "a"), List.of(), "z")))
                .isEqualTo("a: [x, {y: 1}, z] # k\n");
        assertThat(edited("a: {}\n", (e, r) -> e.add(at(r, "a"), List.of(), "k: v"))).isEqualTo("a: {k: v}\n");
    }

    @Test
    void addsToAnEmptySection() {
        assertThat(edited("documents:\nmeasures:\n  m: 1\n", (e, r) -> e.add(at(r, "documents"), List.of("d: 2"), "d: 2")))
                .isEqualTo("documents:\n  d: 2\nmeasures:\n  m: 1\n");
    }

    @Test
    void addsAfterATextOfSeveralLines() {
        assertThat(edited("a:\n  x: |\n    satu\n    dua\n\nb: 1\n", (e, r) -> e.add(at(r, "a"), List.of("y: 2"), "")))
                .satisfies(text -> assertThat(NodeReader.read(new Source("a.yaml", text), new Problems()).fields().get("a").fields())
                        .containsOnlyKeys("x", "y"));
    }

    @Test
    void keepsTheLineEndsOfTheFile() {
        assertThat(edited("a:\r\n  - x\r\nb: 1\r\n", (e, r) -> {
            e.add(at(r, "a"), List.of("- y"), "");
            e.append(List.of("", "c: 2"));
        })).isEqualTo("a:\r\n  - x\r\n  - y\r\nb: 1\r\n\r\nc: 2\r\n");
    }

    @Test
    void leavesATextWithoutChangesAsItIs() {
        String text = "# a\r\nb:   [ 1,2 ]\n\n\n";

        assertThat(edited(text, (e, r) -> {})).isEqualTo(text);
    }
}
