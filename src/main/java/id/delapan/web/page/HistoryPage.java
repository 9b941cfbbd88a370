package id.delapan.web.page;

import id.delapan.report.Numbers;
import id.delapan.store.AssessmentRows;
import id.delapan.store.Evaluations;
import id.delapan.store.StageChanges;
import id.delapan.store.Versions;
import id.delapan.workbench.Edit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happened to an evaluation, newest first. */
public record HistoryPage(long id, List<Entry> entries) {
    /**
     * One thing that happened.
     *
     * @param version of the dossier; null where that did not change
     * @param file the name of what was uploaded; null for none
     * @param index what it came to; null where it was not evaluated
     */
    public record Entry(String at, String by, Integer version, String what, List<String> details, String file, String index) {}

    /** Puts together what the store knows. */
    public static HistoryPage of(
            long id, Frame frame, List<Versions.Made> versions, Map<Integer, List<Edit>> edits, List<AssessmentRows.Row> assessments,
            List<StageChanges.Change> stages, Map<Long, String> rules) {
        Numbers numbers = new Numbers(frame.lang());
        List<Entry> entries = new ArrayList<>();
        versions.forEach(v -> entries.add(new Entry(v.madeAt(), v.madeBy(), v.number(), frame.say("came." + v.cameAs()),
                edits.getOrDefault(v.number(), List.of()).stream().map(e -> told(e, frame)).toList(), v.fileName(),
                first(assessments, v.number()).map(a -> index(a, numbers)).orElse(null))));
        assessments.stream()
                .filter(a -> first(assessments, a.number()).filter(f -> f.id() != a.id()).isPresent())
                .filter(a -> stages.stream().noneMatch(s -> s.assessment() != null && s.assessment() == a.id()))
                .forEach(a -> entries.add(new Entry(a.madeAt(), a.madeBy(), null,
                        frame.say("history.again", rules.get(a.packVersion())), List.of(), null, index(a, numbers))));
        stages.forEach(s -> entries.add(new Entry(s.madeAt(), s.madeBy(), null, frame.say(s.stage().equals(Evaluations.FINAL) ? "history.final" : "history.opened"),
                s.reason() == null ? List.of() : List.of(s.reason()), null, null)));
        entries.sort(Comparator.comparing(Entry::at).reversed());
        return new HistoryPage(id, entries);
    }

    private static Optional<AssessmentRows.Row> first(List<AssessmentRows.Row> assessments, int number) {
        return assessments.stream().filter(a -> a.number() == number).min(Comparator.comparing(AssessmentRows.Row::id));
    }

    private static String index(AssessmentRows.Row a, Numbers numbers) {
        return numbers.two(new BigDecimal(a.points())) + (a.grade() == null ? "" : " " + a.grade());
    }

    private static String told(Edit edit, Frame frame) {
        String item = edit.list().equals("answers")
                ? edit.item().get("indicator") + " · " + frame.say("by." + edit.item().get("by"))
                : frame.say("list." + edit.list()) + " " + edit.item().get("id");
        String where = edit.unit() == null ? item : edit.unit() + " · " + item;
        if (edit.put() == null) {
            return frame.say("history.removed", where);
        }
        List<String> fields = new ArrayList<>();
        edit.put().properties().forEach(f -> fields.add(
                (List.of("level", "value").contains(f.getKey()) ? "" : frame.say("field." + f.getKey()) + " ")
                        + (f.getValue().isTextual() ? f.getValue().asText() : f.getValue().toString())));
        return where + ": " + String.join(", ", fields);
    }
}
