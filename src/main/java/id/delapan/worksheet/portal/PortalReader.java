package id.delapan.worksheet.portal;

import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.By;
import id.delapan.model.DossierException;
import id.delapan.model.Indicator;
import id.delapan.model.Instrument;
import id.delapan.model.Origin;
import id.delapan.model.Scale;
import id.delapan.source.Node;
import id.delapan.source.NodeReader;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import id.delapan.source.Struct;
import id.delapan.worksheet.Choices;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads answers in the shape of the ministry's exchange: a list of records, one a question, with the answers of unit and evaluator. */
public final class PortalReader {
    /** What a record may hold; anything else is left alone and named. */
    static final Set<String> FIELDS =
            Set.of("soal_id", "jawaban_unit", "jawaban_tpi", "catatan_unit", "bukti_dukung_unit", "catatan_tpi");
    /** What stands before the evidence in the note of an answer. */
    static final String EVIDENCE = "Bukti: ";

    /**
     * What was read.
     *
     * @param ignored names of fields that are not part of the exchange
     */
    public record Read(Dossier dossier, Set<String> ignored) {}

    private final String file;
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Problems problems;
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Answer> answers = new ArrayList<>();
    private final Set<String> ignored = new TreeSet<>();

    private PortalReader(Instrument instrument, String file, Problems problems) {
        this.file = file;
        this.problems = problems;
        instrument.indicators().forEach(i -> indicators.put(i.code(), i));
    }

    /**
     * The dossier of one unit or agency.
     *
     * @param name how messages call the file
     * @throws DossierException with every record that cannot be read
     */
    public static Read read(Path path, String name, Dossier.Agency agency, int year, Instrument instrument) {
        Problems problems = new Problems();
        Source source = Source.read(path, name, problems);
        Node root = source == null ? null : NodeReader.read(source, problems);
        PortalReader reader = new PortalReader(instrument, name, problems);
        if (root != null && root.kind() != Node.Kind.LIST) {
            problems.add(name, root.line(), root.column(), "portal-not-a-list");
        } else if (root != null) {
            root.items().forEach(reader::record);
            if (reader.answers.isEmpty() && problems.isEmpty()) {
                problems.add(name, 1, 1, "portal-empty");
            }
        }
        if (!problems.isEmpty()) {
            throw new DossierException(problems.list());
        }
        return new Read(new Dossier(instrument.id(), agency, year, reader.answers, List.of(), List.of(), List.of(), List.of(),
                Origin.NONE), reader.ignored);
    }

    private void record(Node node) {
        Struct struct = Struct.of(node, file, problems);
        if (struct == null) {
            return;
        }
        node.fields().keySet().stream().filter(field -> !FIELDS.contains(field)).forEach(ignored::add);
        String code = scalar(struct, "soal_id");
        if (code == null) {
            struct.need("soal_id");
            return;
        }
        Integer before = seen.putIfAbsent(code, node.line());
        if (before != null) {
            struct.problem(struct.get("soal_id"), "portal-twice", code, before);
            return;
        }
        Indicator indicator = indicators.get(code);
        if (indicator == null || indicator.share() != null) {
            struct.problem(struct.get("soal_id"), "portal-unknown", code, Struct.meant(code, indicators.keySet()));
            return;
        }
        String evidence = scalar(struct, "bukti_dukung_unit");
        String note = scalar(struct, "catatan_unit");
        String both = evidence == null ? note : (note == null ? "" : note + "\n") + EVIDENCE + evidence;
        answer(struct, "jawaban_unit", indicator, By.AGENCY, both);
        answer(struct, "jawaban_tpi", indicator, By.ASSESSOR, scalar(struct, "catatan_tpi"));
    }

    private void answer(Struct struct, String field, Indicator indicator, By by, String note) {
        String text = scalar(struct, field);
        if (text == null) {
            return;
        }
        Scale scale = indicator.scale();
        if (!scale.numeric()) {
            String level = Choices.level(text, scale, "");
            if (level == null) {
                struct.problem(struct.get(field), "portal-not-a-choice", indicator.code(), text, Struct.meant(text, scale.names()),
                        String.join(", ", scale.names()));
            } else {
                answers.add(new Answer(indicator.code(), by, level, null, note, List.of()));
            }
            return;
        }
        if (!text.matches("[0-9]{1,12}([.,][0-9]{1,12})?")) {
            struct.problem(struct.get(field), "portal-not-a-number", indicator.code(), text);
            return;
        }
        BigDecimal value = new BigDecimal(text.replace(',', '.'));
        if (value.compareTo(scale.max()) > 0) {
            struct.problem(struct.get(field), "portal-beyond-scale", indicator.code(), value.toPlainString(), scale.max().toPlainString());
            return;
        }
        answers.add(new Answer(indicator.code(), by, null, value, note, List.of()));
    }

    /** A text or number as text; null when absent or blank. */
    private static String scalar(Struct struct, String field) {
        Node node = struct.get(field);
        if (node != null && node.kind() == Node.Kind.NUMBER) {
            return node.text();
        }
        if (node != null && node.kind() == Node.Kind.TEXT && node.text().isBlank()) {
            return null;
        }
        String text = struct.text(node);
        return text == null ? null : text.strip();
    }
}
