package id.delapan.engine;

import id.delapan.Assessments;
import id.delapan.Pack;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;

/** Assessments as the bytes users get, for comparison to the last byte. */
final class Json {
    private Json() {}

    static String of(Engine engine, Dossier dossier) {
        return of(engine.evaluate(dossier, Options.DEFAULT, Pack.LIMIT, "test"));
    }

    static String of(Assessment assessment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Assessments.write(assessment, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Random dossiers with much evidence and many answers. */
    static List<Dossier> rich(int count) {
        return LongStream.range(0, 10_000)
                .mapToObj(seed -> RandomDossiers.of(Pack.rules(), seed))
                .filter(d -> d.documents().size() > 80 && d.answers().size() > 80)
                .limit(count)
                .toList();
    }
}
