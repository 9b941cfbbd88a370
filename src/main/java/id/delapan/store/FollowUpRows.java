package id.delapan.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Recommendations of final evaluations, and how far each is followed up. */
public final class FollowUpRows {
    /** Those of the last time an evaluation was made final, each with the newest word on it. */
    private static final String FROM = " from recommendation r"
            + " join evaluation e on e.id = r.evaluation"
            + " join stage_change s on s.evaluation = r.evaluation and s.step = r.step"
            + " left join follow_up f on f.evaluation = r.evaluation and f.remedy = r.remedy and f.step ="
            + " (select max(g.step) from follow_up g where g.evaluation = r.evaluation and g.remedy = r.remedy)"
            + " where r.step = (select max(t.step) from stage_change t where t.evaluation = r.evaluation and t.stage = 'final')";
    private static final String OPEN = "coalesce(f.status, 'not-followed-up') in ('not-followed-up', 'not-yet-as-recommended')";
    private static final String OVERDUE = OPEN + " and f.due < :today";
    private static final String FILTERED = FROM
            + " and (:period = 0 or e.period = :period) and (:evaluation = 0 or e.id = :evaluation)"
            + " and (:status = '' or coalesce(f.status, 'not-followed-up') = :status"
            + " or (:status = 'open' and " + OPEN + ") or (:status = 'overdue' and " + OVERDUE + "))"
            + " and (:words = '' or lower(e.name || ' ' || r.text_id || ' ' || r.text_en || ' ' || coalesce(f.office, '')) like :words)";

    private FollowUpRows() {}

    /** A recommendation as it is issued. */
    public record Issued(String remedy, String textId, String textEn, String gain, int priority) {}

    /** What is asked for: 0 and empty ask for all. {@code status} may also be {@code open} or {@code overdue}. */
    public record Filter(int period, long evaluation, String status, String words, String today) {}

    /**
     * A recommendation and the newest word on it.
     *
     * @param step of that word; 0 while there is none
     * @param issuedAt when the evaluation was made final
     */
    public record Row(
            long evaluation, String agency, String name, int period, String instrument, String remedy, String textId, String textEn,
            String gain, int priority, String issuedAt, int step, String status, String office, String due, String evidence,
            String note, String madeAt, String madeBy) {}

    /** One word on a recommendation. */
    public record Word(int step, String status, String office, String due, String evidence, String note, String madeAt, String madeBy) {}

    /** Issues the recommendations of an evaluation. */
    public static void issue(Handle h, long evaluation, int step, List<Issued> all) {
        if (all.isEmpty()) {
            return;
        }
        PreparedBatch batch = h.prepareBatch("insert into recommendation (evaluation, step, remedy, text_id, text_en, gain, priority)"
                + " values (:evaluation, :step, :remedy, :textId, :textEn, :gain, :priority)");
        all.forEach(each -> batch.bind("evaluation", evaluation).bind("step", step).bindMethods(each).add());
        batch.execute();
    }

    private static Query bind(Query query, Filter filter) {
        return query.bind("period", filter.period()).bind("evaluation", filter.evaluation()).bind("status", filter.status())
                .bind("words", filter.words().isEmpty() ? "" : "%" + filter.words() + "%").bind("today", filter.today());
    }

    /** Those asked for: overdue first, then open ones by due day, then the rest. */
    public static List<Row> list(Handle h, Filter filter, int most, int skip) {
        return bind(h.createQuery("select r.evaluation, e.agency, e.name, e.period, e.instrument, r.remedy, r.text_id, r.text_en,"
                        + " r.gain, r.priority, s.made_at as issued_at, coalesce(f.step, 0) as step,"
                        + " coalesce(f.status, 'not-followed-up') as status, f.office, f.due, f.evidence, f.note, f.made_at, f.made_by"
                        + FILTERED
                        + " order by case when " + OVERDUE + " then 0 when " + OPEN + " then 1 else 2 end,"
                        + " coalesce(f.due, '9999'), s.made_at, e.name, r.evaluation, r.priority limit :most offset :skip"), filter)
                .bind("most", most).bind("skip", skip).map(Rows.of(Row.class)).list();
    }

    /** How many are asked for. */
    public static int count(Handle h, Filter filter) {
        return bind(h.createQuery("select count(*)" + FILTERED), filter).mapTo(Integer.class).one();
    }

    /** One of an evaluation. */
    public static Optional<Row> find(Handle h, long evaluation, String remedy, String today) {
        return list(h, new Filter(0, evaluation, "", "", today), Integer.MAX_VALUE, 0).stream()
                .filter(r -> r.remedy().equals(remedy)).findFirst();
    }

    /** Adds a word after the one before it; false when somebody else was faster. */
    public static boolean add(Handle h, long evaluation, String remedy, Word word) {
        Integer newest = h.createQuery("select coalesce(max(step), 0) from follow_up where evaluation = :e and remedy = :r")
                .bind("e", evaluation).bind("r", remedy).mapTo(Integer.class).one();
        return newest == word.step() - 1 && h.createUpdate("insert into follow_up"
                        + " (evaluation, remedy, step, status, office, due, evidence, note, made_at, made_by)"
                        + " values (:e, :r, :step, :status, :office, :due, :evidence, :note, :at, :by)"
                        + " on conflict (evaluation, remedy, step) do nothing")
                .bind("e", evaluation).bind("r", remedy).bindMethods(word).bind("at", word.madeAt()).bind("by", word.madeBy())
                        .execute() == 1;
    }

    /** All that was said of one, newest first. */
    public static List<Word> words(Handle h, long evaluation, String remedy) {
        return h.createQuery("select step, status, office, due, evidence, note, made_at, made_by from follow_up"
                        + " where evaluation = :e and remedy = :r order by step desc")
                .bind("e", evaluation).bind("r", remedy).map(Rows.of(Word.class)).list();
    }
}
