package id.delapan.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What came out of each evaluation; all of it where it was made final, else what makes it again. */
public final class AssessmentRows {
    private static final String COLUMNS = "id, evaluation, number, pack_version, points, grade, low, high, claimed, supported,"
            + " open_count, finding_count, rules_digest, dossier_digest, program, content, made_at, made_by";

    private AssessmentRows() {}

    /** The figures. */
    public record Figures(
            String points, String grade, String low, String high, String claimed, String supported, int openCount, int findingCount,
            String rulesDigest, String dossierDigest, String program) {}

    /** One assessment. */
    public record Row(
            long id, long evaluation, int number, long packVersion, String points, String grade, String low, String high,
            String claimed, String supported, int openCount, int findingCount, String rulesDigest, String dossierDigest,
            String program, String content, String madeAt, String madeBy) {}

    /** Adds one and gives its id. */
    public static long add(Handle h, long evaluation, int number, long packVersion, Figures figures, String content, Stamp stamp) {
        return h.createQuery("insert into assessment (evaluation, number, pack_version, points, grade, low, high, claimed, supported,"
                        + " open_count, finding_count, rules_digest, dossier_digest, program, content, made_at, made_by)"
                        + " values (:evaluation, :number, :pack, :points, :grade, :low, :high, :claimed, :supported,"
                        + " :openCount, :findingCount, :rulesDigest, :dossierDigest, :program, :content, :at, :by) returning id")
                .bind("evaluation", evaluation).bind("number", number).bind("pack", packVersion).bindMethods(figures)
                .bind("content", content).bind("at", stamp.at()).bind("by", stamp.by())
                .mapTo(Long.class).one();
    }

    public static Optional<Row> find(Handle h, long id) {
        return h.createQuery("select " + COLUMNS + " from assessment where id = :id").bind("id", id)
                .map(Rows.of(Row.class)).findOne();
    }

    /** The newest of a version of a dossier. */
    public static Optional<Row> ofVersion(Handle h, long evaluation, int number) {
        return h.createQuery("select " + COLUMNS + " from assessment where evaluation = :e and number = :n order by id desc limit 1")
                .bind("e", evaluation).bind("n", number).map(Rows.of(Row.class)).findOne();
    }

    /** Those of an evaluation, newest first. */
    public static List<Row> of(Handle h, long evaluation, int most) {
        return h.createQuery("select " + COLUMNS.replace("content", "null as content")
                        + " from assessment where evaluation = :e order by id desc limit :most")
                .bind("e", evaluation).bind("most", most).map(Rows.of(Row.class)).list();
    }
}
