package id.delapan.worksheet.portal;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.By;
import id.delapan.model.Indicator;
import id.delapan.model.Instrument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the answers of a dossier in the shape that {@link PortalReader} reads. */
public final class PortalWriter {
    private PortalWriter() {}

    /** One record for every question that is answered itself, in instrument order, in UTF-8. */
    public static byte[] bytes(Instrument instrument, Dossier dossier) throws IOException {
        Map<By, Map<String, Answer>> answers = new HashMap<>();
        dossier.answers().forEach(a -> answers.computeIfAbsent(a.by(), k -> new HashMap<>()).put(a.indicator(), a));
        List<Map<String, Object>> records = new ArrayList<>();
        instrument.indicators().filter(i -> i.share() == null).forEach(i -> records.add(
                record(i, answers.getOrDefault(By.AGENCY, Map.of()).get(i.code()),
                        answers.getOrDefault(By.ASSESSOR, Map.of()).get(i.code()), dossier)));
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        String text = JsonMapper.builder().build()
                .writer(new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter))
                .writeValueAsString(records);
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> record(Indicator indicator, Answer unit, Answer evaluator, Dossier dossier) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("soal_id", indicator.code());
        record.put("jawaban_unit", said(unit));
        record.put("jawaban_tpi", said(evaluator));
        String note = unit == null || unit.note() == null ? "" : unit.note();
        int evidence = note.startsWith(PortalReader.EVIDENCE) ? 0 : note.lastIndexOf("\n" + PortalReader.EVIDENCE);
        record.put("catatan_unit", text(evidence < 0 ? note : note.substring(0, evidence)));
        String noted = evidence < 0 ? null : note.substring(evidence).strip().substring(PortalReader.EVIDENCE.length());
        record.put("bukti_dukung_unit", text(Stream.concat(Stream.ofNullable(noted), named(unit, dossier))
                .collect(Collectors.joining("\n"))));
        record.put("catatan_tpi", evaluator == null ? null : evaluator.note());
        return record;
    }

    /** The link, else the title or number, of the documents an answer rests on. */
    private static Stream<String> named(Answer answer, Dossier dossier) {
        return answer == null ? Stream.empty() : dossier.documents().stream()
                .filter(d -> answer.evidence().contains(d.id()))
                .map(d -> Stream.of(d.uri(), d.title(), d.number()).filter(Objects::nonNull).findFirst().orElse(d.id()));
    }

    private static Object said(Answer answer) {
        return answer == null ? null : answer.level() != null ? answer.level() : answer.value();
    }

    private static String text(String text) {
        return text.isBlank() ? null : text;
    }
}
