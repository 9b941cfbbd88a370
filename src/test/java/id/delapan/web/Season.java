package id.delapan.web;

import id.delapan.Pack;
import id.delapan.rules.RulePack;
import id.delapan.model.Dossier.Kind;
import id.delapan.store.AssessmentRows;
import id.delapan.store.AssessmentRows.Figures;
import id.delapan.store.Database;
import id.delapan.store.Evaluations;
import id.delapan.store.PackVersions;
import id.delapan.store.Stamp;
import id.delapan.store.Store;
import id.delapan.store.Versions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jdbi.v3.core.Handle;

/** A store with as many agencies as the country has, in two years; always the same ones. Their figures are made up. */
final class Season {
    static final int YEAR = 2017;

    private static final List<String> FIRST = List.of("Suka", "Karang", "Tanjung", "Sumber", "Margo", "Banjar", "Kuta", "Pandan",
            "Sido", "Wono", "Purwo", "Giri", "Tirto", "Rawa", "Batu", "Muara", "Lubuk", "Teluk", "Bukit", "Padang");
    private static final List<String> LAST = List.of("maju", "rejo", "sari", "agung", "jaya", "baru", "mulya", "asri", "harjo",
            "indah", "kerta", "mekar", "raya", "makmur", "langit", "bumi", "wangi", "lestari", "luhur", "sakti");
    private static final List<String> KINDS =
            List.of("Kementerian", "Badan", "Pemerintah Provinsi", "Pemerintah Kabupaten", "Pemerintah Kota", "Unit");

    private final Random random = new Random(2017);
    private final Handle h;
    private final RulePack rules = Pack.rules();
    private final Stamp stamp = new Stamp("2018-03-01T02:00:00.000Z", "setempat");

    private Season(Handle h) {
        this.h = h;
    }

    /** Fills the store of a folder. */
    static void fill(Path folder, int agencies) {
        try (Store store = Store.open(Database.in(folder))) {
            store.alter(h -> new Season(h).fill(agencies));
        }
    }

    private void fill(int agencies) {
        long pack = PackVersions.add(h, rules.instrument().id(), 0, rules.digest(), rules.instrument().title().id(), "–", Map.of(), stamp)
                .orElseThrow();
        for (int i = 0; i < agencies; i++) {
            int kind = i < 34 ? 0 : i < 70 ? 1 : i < 104 ? 2 : random.nextInt(5) == 0 ? 4 : 3;
            String name = KINDS.get(kind) + " " + FIRST.get(i % FIRST.size()) + LAST.get(i / FIRST.size() % LAST.size())
                    + (i >= FIRST.size() * LAST.size() ? " " + LAST.get(i % 7) : "");
            double quality = Math.min(97, Math.max(22, 61 + 13 * random.nextGaussian()));
            for (int year = YEAR - 1; year <= YEAR; year++) {
                add("instansi-" + i, name, Kind.values()[kind].word(), year, quality + 3 * random.nextGaussian(), pack);
            }
        }
    }

    private void add(String agency, String name, String kind, int year, double quality, long pack) {
        long id = Evaluations.add(h, agency, name, kind, year, rules.instrument().id()).orElseThrow();
        Versions.add(h, id, new Versions.Version(1, "{}", null), "upload", null, stamp);
        BigDecimal points = figure(quality);
        int open = random.nextInt(3) == 0 ? random.nextInt(40) : 0;
        long assessed = AssessmentRows.add(h, id, 1, pack, new Figures(points.toPlainString(), rules.instrument().grade(points).grade(),
                points.subtract(figure(open / 9.0)).toPlainString(), points.add(figure(open / 4.0)).toPlainString(), null, null,
                open, 0, "-", "-", "-"), null, stamp);
        Evaluations.assessed(h, id, assessed);
        if (random.nextInt(4) == 0) {
            Evaluations.stage(h, id, 1, Evaluations.FINAL);
        }
    }

    private static BigDecimal figure(double value) {
        return BigDecimal.valueOf(value).setScale(12, RoundingMode.HALF_UP);
    }
}
