package id.delapan.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.SmallPack;
import id.delapan.model.DossierException;
import id.delapan.model.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A dossier text in which {@code ⟦code⟧} stands where that problem is expected. */
record Marked(String name, String text, List<String> expected) {
    private static final Pattern MARK = Pattern.compile("⟦([a-z0-9-]+)⟧");

    static Marked json(String marked) {
        return of("d.json", marked);
    }

    static Marked yaml(String marked) {
        return of("d.yaml", marked);
    }

    private static Marked of(String name, String marked) {
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        Matcher mark = MARK.matcher(marked);
        int from = 0;
        while (mark.find()) {
            text.append(marked, from, mark.start());
            from = mark.end();
            int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
            expected.add(line + ":" + (text.length() - text.lastIndexOf("\n")) + " " + mark.group(1));
        }
        return new Marked(name, text.append(marked.substring(from)).toString(), expected);
    }

    /** A JSON dossier of the small pack with these fields added. */
    static Marked with(String marked) {
        return json("""
                {"format": "delapan/dossier/1", "instrument": "lke-2014", "year": 2014,
                 "agency": {"id": "a", "name": "Kabupaten A", "kind": "regency"},
                %s}
                """.formatted(marked));
    }

    /** Reads it, and asks the small pack; all that is wrong, in file order. */
    List<Problem> problems() {
        try {
            Draft draft = DossierReader.read(new ByteArrayInputStream(text.getBytes(UTF_8)), name);
            SmallPack.engine().judge(draft.dossier(d -> SmallPack.engine().judge(d, id.delapan.Pack.LIMIT)), id.delapan.Pack.LIMIT);
            return List.of();
        } catch (DossierException e) {
            return e.problems();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Demands exactly the problems marked, in order; none when none is marked. */
    List<Problem> check() {
        List<Problem> found = problems();
        assertThat(found).extracting(p -> p.line() + ":" + p.column() + " " + p.code()).isEqualTo(expected);
        assertThat(found).extracting(Problem::file).allMatch(name::equals);
        return found;
    }
}
