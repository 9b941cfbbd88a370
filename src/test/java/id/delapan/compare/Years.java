package id.delapan.compare;

import id.delapan.Dossiers;
import id.delapan.Pack;
import id.delapan.engine.Engine;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import id.delapan.model.Lang;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Dossiers of several years, compared. */
final class Years {
    static final List<Path> FIXTURES = Stream.of("2016", "2017", "2018")
            .map(year -> Path.of("fixtures/compare/rekaan-tahunan-" + year + ".yaml"))
            .toList();

    private Years() {}

    /** Of one agency: the year, and what follows the head. */
    static Dossier dossier(int year, String rest) {
        String text = """
                format: delapan/dossier/1
                instrument: lke-2014
                agency: {id: x, name: Instansi X, kind: regency}
                year: %d
                measures: [{key: gratifikasi.laporan-upg-setahun, value: 1}]
                %s
                """.formatted(year, rest);
        try {
            return Dossiers.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "x.yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Assessment evaluate(Engine engine, Dossier dossier, Lang lang) {
        return engine.evaluate(dossier, new Options(false, lang), Pack.LIMIT, "delapan");
    }

    /** Oldest first, by the shipped pack, with the shares of the last two. */
    static Comparison compare(Lang lang, Dossier... dossiers) {
        List<Assessment> history = new ArrayList<>();
        for (Dossier each : dossiers) {
            history.add(evaluate(Pack.engine(), each, lang));
        }
        int last = dossiers.length - 1;
        Steps steps = Steps.between(dossiers[last - 1], dossiers[last], d -> evaluate(Pack.engine(), d, lang));
        return Comparison.of(history, Pack.rules(), Dates.of(history), steps);
    }

    /** The fixtures of this folder from the given one on. */
    static Dossier[] fixtures(int from) {
        return FIXTURES.stream().skip(from).map(Dossiers::read).toArray(Dossier[]::new);
    }
}
