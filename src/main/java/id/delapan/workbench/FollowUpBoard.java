package id.delapan.workbench;

import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Finding;
import id.delapan.model.Assessment.Recommendation;
import id.delapan.store.Action;
import id.delapan.store.Events;
import id.delapan.store.FollowUpRows;
import id.delapan.store.FollowUpRows.Filter;
import id.delapan.store.FollowUpRows.Issued;
import id.delapan.store.FollowUpRows.Row;
import id.delapan.store.FollowUpRows.Word;
import id.delapan.store.Stamp;
import id.delapan.store.Store;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became of the recommendations of final evaluations. */
public final class FollowUpBoard {
    /** What may be said of a recommendation, as the field calls it: belum ditindaklanjuti, belum sesuai, sesuai, tidak dapat. */
    public static final List<String> STATUSES =
            List.of("not-followed-up", "not-yet-as-recommended", "as-recommended", "cannot-be-followed-up");

    private static final List<String> OPEN = STATUSES.subList(0, 2);
    private static final String DONE = STATUSES.get(2);
    private static final String CANNOT = STATUSES.get(3);
    private static final int LONGEST = 2_000;

    private final Store store;
    private final Clock clock;

    public FollowUpBoard(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Whether days go on being counted. */
    public static boolean open(String status) {
        return OPEN.contains(status);
    }

    /** A part of what is asked for, and how many there are of it in all. */
    public record Page(List<Row> rows, int total, LocalDate today) {}

    /** What somebody says of a recommendation; all but the status may be null. */
    public record Said(String status, String office, String due, String evidence, String note) {}

    /** Today, by which days are counted. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Those asked for. {@code words} are looked for in agency, recommendation and office. */
    public Page list(int period, long evaluation, String status, String words, int most, int skip) {
        LocalDate today = today();
        String plain = words == null ? "" : words.strip().toLowerCase(Locale.ROOT).replace("%", "").replace("_", "");
        Filter filter = new Filter(period, evaluation, status == null ? "" : status, plain, today.toString());
        return store.read(h -> new Page(FollowUpRows.list(h, filter, most, skip), FollowUpRows.count(h, filter), today));
    }

    /** One, with all that was said of it. */
    public Row row(long evaluation, String remedy) {
        return store.read(h -> FollowUpRows.find(h, evaluation, remedy, today().toString()))
                .orElseThrow(() -> new Refused(Refused.Kind.MISSING, "recommendation-not-here", remedy));
    }

    /** All that was said of one, newest first. */
    public List<Word> words(long evaluation, String remedy) {
        return store.read(h -> FollowUpRows.words(h, evaluation, remedy));
    }

    /** Says how far one is, after its word number {@code base}. */
    public Row say(long evaluation, String remedy, int base, Said said, String who) {
        row(evaluation, remedy);
        Said checked = checked(said);
        Stamp stamp = Stamp.of(clock, who);
        store.alter(h -> {
            Word word = new Word(base + 1, checked.status(), checked.office(), checked.due(), checked.evidence(), checked.note(),
                    stamp.at(), stamp.by());
            if (!FollowUpRows.add(h, evaluation, remedy, word)) {
                List<Word> words = FollowUpRows.words(h, evaluation, remedy);
                throw words.isEmpty() ? new Refused(Refused.Kind.CHANGED, "follow-up-none", base)
                        : new Refused(Refused.Kind.CHANGED, "follow-up-changed", words.get(0).madeBy(), words.get(0).step());
            }
            Events.add(h, stamp, Action.FOLLOW_UP, Desk.subject(evaluation), remedy + " " + checked.status());
        });
        return row(evaluation, remedy);
    }

    private static Said checked(Said said) {
        if (said.status() == null || !STATUSES.contains(said.status())) {
            throw new Refused(Refused.Kind.UNUSABLE, "follow-up-status", String.valueOf(said.status()), String.join(", ", STATUSES));
        }
        Said plain = new Said(said.status(), plain(said.office()), plain(said.due()), plain(said.evidence()), plain(said.note()));
        if (plain.due() != null) {
            try {
                LocalDate.parse(plain.due());
            } catch (DateTimeParseException e) {
                throw new Refused(Refused.Kind.UNUSABLE, "follow-up-due", plain.due());
            }
        }
        if (plain.status().equals(DONE) && plain.evidence() == null) {
            throw new Refused(Refused.Kind.UNUSABLE, "follow-up-evidence");
        }
        if (plain.status().equals(CANNOT) && plain.note() == null) {
            throw new Refused(Refused.Kind.UNUSABLE, "follow-up-reason");
        }
        return plain;
    }

    private static String plain(String text) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > LONGEST) {
            throw new Refused(Refused.Kind.UNUSABLE, "follow-up-too-long", LONGEST);
        }
        return stripped.isEmpty() ? null : stripped;
    }

    /** The recommendations of an assessment as they are issued: in both languages, each under a name that stays. */
    static List<Issued> issued(Assessment id, Assessment en) {
        Map<String, Finding> findings = id.findings().stream().collect(Collectors.toMap(Finding::id, Function.identity()));
        List<Issued> all = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < id.recommendations().size(); i++) {
            Recommendation r = id.recommendations().get(i);
            Finding first = findings.get(r.findings().get(0));
            String name = r.indicator() + "/" + word(first);
            if (!names.add(name)) {
                throw new IllegalStateException("two recommendations called " + name);
            }
            all.add(new Issued(name, r.text(), en.recommendations().get(i).text(), r.gain().toPlainString(), r.priority()));
        }
        return all;
    }

    private static String word(Finding finding) {
        return switch (finding.kind()) {
            case RULE -> "rule-" + finding.key();
            case BELOW_TOP -> "below-top";
            default -> "missing-evidence";
        };
    }
}
