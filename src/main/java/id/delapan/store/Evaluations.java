package id.delapan.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The evaluations of a season: an agency in a year by an instrument. */
public final class Evaluations {
    /** Stage of an evaluation that may be worked on. */
    public static final String OPEN = "open";

    /** Stage of one that is locked. */
    public static final String FINAL = "final";

    private static final String COLUMNS = "id, agency, name, kind, period, instrument, head, assessed, stage";

    private Evaluations() {}

    /**
     * One evaluation.
     *
     * @param head number of the newest version of its dossier
     * @param assessed id of its newest assessment; null while there is none
     */
    public record Row(
            long id, String agency, String name, String kind, int period, String instrument, int head, Long assessed, String stage) {}

    /** Adds one whose first version is about to follow; empty when the agency has one for that year and instrument. */
    public static Optional<Long> add(Handle h, String agency, String name, String kind, int period, String instrument) {
        return h.createQuery("insert into evaluation (agency, name, kind, period, instrument, head, stage)"
                        + " values (:agency, :name, :kind, :period, :instrument, 1, 'open')"
                        + " on conflict (agency, period, instrument) do nothing returning id")
                .bind("agency", agency).bind("name", name).bind("kind", kind).bind("period", period).bind("instrument", instrument)
                .mapTo(Long.class).findOne();
    }

    public static Optional<Row> find(Handle h, long id) {
        return h.createQuery("select " + COLUMNS + " from evaluation where id = :id").bind("id", id)
                .map(Rows.of(Row.class)).findOne();
    }

    /** The one of an agency. */
    public static Optional<Row> find(Handle h, String agency, int period, String instrument) {
        return h.createQuery("select " + COLUMNS + " from evaluation where agency = :a and period = :p and instrument = :i")
                .bind("a", agency).bind("p", period).bind("i", instrument)
                .map(Rows.of(Row.class)).findOne();
    }

    /** Those of an agency by an instrument, newest year first. */
    public static List<Row> ofAgency(Handle h, String agency) {
        return h.createQuery("select " + COLUMNS + " from evaluation where agency = :a order by period desc, instrument")
                .bind("a", agency).map(Rows.of(Row.class)).list();
    }

    /** The newest of each agency by an instrument, by name. */
    public static List<Row> newest(Handle h, String instrument) {
        return h.createQuery("select " + COLUMNS + " from evaluation e where instrument = :i and period ="
                        + " (select max(period) from evaluation f where f.agency = e.agency and f.instrument = :i) order by name, id")
                .bind("i", instrument).map(Rows.of(Row.class)).list();
    }

    /** Years with evaluations, newest first. */
    public static List<Integer> years(Handle h) {
        return h.createQuery("select distinct period from evaluation order by period desc").mapTo(Integer.class).list();
    }

    /** Moves an open evaluation on to the next version; false when it is locked or somebody else was faster. */
    public static boolean advance(Handle h, long id, int from, String name, String kind) {
        return h.createUpdate("update evaluation set head = :next, name = :name, kind = :kind"
                        + " where id = :id and head = :from and stage = 'open'")
                .bind("next", from + 1).bind("name", name).bind("kind", kind).bind("id", id).bind("from", from)
                .execute() == 1;
    }

    /** Whether one is open and stands at a version; it does until the change this is part of ends. */
    public static boolean stands(Handle h, long id, int at) {
        return h.createUpdate("update evaluation set head = :at where id = :id and head = :at and stage = 'open'")
                .bind("at", at).bind("id", id).execute() == 1;
    }

    /** Points to the newest assessment. */
    public static void assessed(Handle h, long id, long assessment) {
        h.createUpdate("update evaluation set assessed = :a where id = :id").bind("a", assessment).bind("id", id).execute();
    }

    /** Changes the stage of one that stands at a version; false when it stands elsewhere or has that stage. */
    public static boolean stage(Handle h, long id, int at, String stage) {
        return h.createUpdate("update evaluation set stage = :stage where id = :id and head = :at and stage <> :stage")
                .bind("stage", stage).bind("id", id).bind("at", at).execute() == 1;
    }

    /** One line of the overview: an evaluation, its newest assessment and that of the year before by the same instrument. */
    public record Line(
            long id, String agency, String name, String kind, int period, String instrument, int head, String stage,
            String points, String grade, String low, String high, String claimed, String supported,
            Integer openCount, Integer findingCount, String assessedAt, String before, String gradeBefore) {}

    /** The evaluations of a year, by name. */
    public static List<Line> lines(Handle h, int period) {
        return h.createQuery("select e.id, e.agency, e.name, e.kind, e.period, e.instrument, e.head, e.stage,"
                        + " a.points, a.grade, a.low, a.high, a.claimed, a.supported, a.open_count, a.finding_count,"
                        + " a.made_at as assessed_at, b.points as before, b.grade as grade_before"
                        + " from evaluation e left join assessment a on a.id = e.assessed"
                        + " left join evaluation p on p.agency = e.agency and p.period = e.period - 1 and p.instrument = e.instrument"
                        + " left join assessment b on b.id = p.assessed"
                        + " where e.period = :period order by e.name, e.id")
                .bind("period", period).map(Rows.of(Line.class)).list();
    }
}
