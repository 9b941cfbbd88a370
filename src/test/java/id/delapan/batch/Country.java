package id.delapan.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import id.delapan.Pack;
import id.delapan.model.Indicator;
import id.delapan.model.Term;
import id.delapan.rules.RulePack;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * The dossiers of a whole country, one JSON line each: an assessor's answer to every question, the agency's own to some, and
 * evidence of every kind, better or worse by agency. One number always gives the same dossier.
 */
public final class Country {
    private static final List<String> KINDS = List.of("ministry", "agency", "province", "regency", "city");
    private static final List<String> NAMES = List.of("Kementerian", "Lembaga", "Provinsi", "Kabupaten", "Kota", "Unit Kerja");
    private static final int OFFICES = 650;
    private static final int YEAR = 2017;

    private final RulePack pack;

    /** Dossiers that fit this pack. */
    public Country(RulePack pack) {
        this.pack = pack;
    }

    /** Writes {@code count} dossiers to a {@code .jsonl} or {@code .jsonl.gz} file. */
    public static void main(String[] args) throws IOException {
        new Country(Pack.rules()).write(Path.of(args[0]), Integer.parseInt(args[1]));
    }

    /** Writes the first {@code count} dossiers into a file, compressed when it is named so. */
    public Path write(Path file, int count) throws IOException {
        try (OutputStream plain = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                OutputStream out = file.toString().endsWith(".gz") ? new GZIPOutputStream(plain) : plain) {
            for (int i = 0; i < count; i++) {
                out.write((dossier(i) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** The dossier of one agency. */
    public String dossier(int number) {
        Random random = new Random(number * 31L + 7);
        double quality = Math.min(1, Math.max(0.05, 0.6 + 0.2 * random.nextGaussian()));
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            int kind = number < OFFICES ? number % KINDS.size() : KINDS.size();
            json.writeStartObject();
            json.writeStringField("format", "delapan/dossier/1");
            json.writeStringField("instrument", pack.instrument().id());
            json.writeObjectFieldStart("agency");
            json.writeStringField("id", "instansi-" + number);
            json.writeStringField("name", NAMES.get(kind) + " Rekaan " + number);
            json.writeStringField("kind", kind < KINDS.size() ? KINDS.get(kind) : "unit");
            json.writeEndObject();
            json.writeNumberField("year", YEAR);
            List<String> ids = new ArrayList<>();
            for (Term.Kind section : Term.Kind.values()) {
                json.writeArrayFieldStart(section == Term.Kind.DOCUMENT ? "documents" : section == Term.Kind.COVERAGE ? "coverages"
                        : section == Term.Kind.MEASURE ? "measures" : "practices");
                for (Term term : pack.terms().values()) {
                    if (term.kind() == section && random.nextDouble() < 0.2 + 0.5 * quality) {
                        evidence(json, term, "b" + (ids.size() + 1), random, quality);
                        ids.add("b" + (ids.size() + 1));
                    }
                }
                json.writeEndArray();
            }
            json.writeArrayFieldStart("answers");
            for (Indicator indicator : pack.indicators().values()) {
                answer(json, indicator, "assessor", ids, random, quality);
                if (random.nextInt(3) == 0) {
                    answer(json, indicator, "agency", ids, random, Math.min(1, quality + 0.2));
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void evidence(JsonGenerator json, Term term, String id, Random random, double quality) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        switch (term.kind()) {
            case DOCUMENT -> {
                json.writeStringField("type", term.key());
                if (random.nextInt(3) == 0) {
                    json.writeStringField("title", term.label().id());
                }
                json.writeStringField("number", "188/" + random.nextInt(900) + "/Kep/413.013/" + (YEAR - 1));
                int from = YEAR - 1 - random.nextInt(3);
                json.writeStringField("date", from + "-03-0" + (1 + random.nextInt(9)));
                json.writeStringField("validUntil", from + 1 + random.nextInt(4) + "-12-31");
                json.writeBooleanField("formal", random.nextDouble() < 0.5 + quality / 2);
            }
            case COVERAGE -> {
                json.writeStringField("subject", term.key());
                int total = 1 + random.nextInt(60);
                json.writeNumberField("done", Math.min(total, (int) Math.round(total * quality * (0.6 + random.nextDouble() * 0.8))));
                json.writeNumberField("total", total);
            }
            case MEASURE -> {
                json.writeStringField("key", term.key());
                if (term.levels().isEmpty() || !term.bands().isEmpty()) {
                    json.writeNumberField("value", number(term.min(), term.max(), random, quality));
                } else {
                    json.writeStringField("level", term.levels().get(random.nextInt(term.levels().size())));
                }
                json.writeNumberField("year", YEAR);
                json.writeStringField("source", "Surat hasil evaluasi");
            }
            case PRACTICE -> {
                json.writeStringField("key", term.key());
                json.writeBooleanField("observed", random.nextDouble() < 0.2 + quality * 0.8);
            }
        }
        json.writeEndObject();
    }

    private static BigDecimal number(BigDecimal least, BigDecimal most, Random random, double quality) {
        double share = Math.min(1, Math.max(0, quality + 0.15 * random.nextGaussian()));
        BigDecimal from = least == null ? BigDecimal.ZERO : least;
        BigDecimal to = most == null ? BigDecimal.valueOf(100) : most;
        return from.add(to.subtract(from).multiply(BigDecimal.valueOf(share))).setScale(2, RoundingMode.DOWN).max(from);
    }

    private static void answer(JsonGenerator json, Indicator indicator, String by, List<String> ids, Random random, double quality)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("indicator", indicator.code());
        json.writeStringField("by", by);
        if (indicator.scale().numeric()) {
            json.writeNumberField("value", number(BigDecimal.ZERO, indicator.scale().max(), random, quality));
        } else {
            List<String> levels = indicator.scale().names();
            double below = (1 - quality) * levels.size() + random.nextGaussian() * 0.6;
            json.writeStringField("level", levels.get((int) Math.min(levels.size() - 1, Math.max(0, below))));
        }
        if (by.equals("assessor") && random.nextInt(8) == 0) {
            json.writeStringField("note", "Dokumen diperiksa; " + indicator.title().id().toLowerCase(Locale.ROOT));
        }
        if (!ids.isEmpty() && random.nextInt(3) == 0) {
            json.writeArrayFieldStart("evidence");
            json.writeString(ids.get(random.nextInt(ids.size())));
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
