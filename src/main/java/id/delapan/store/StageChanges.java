package id.delapan.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** When evaluations were locked as final and opened again, by whom and why. */
public final class StageChanges {
    private StageChanges() {}

    /** One change; {@code assessment} is what was made final, null else. */
    public record Change(int step, String stage, Long assessment, String reason, String madeAt, String madeBy) {}

    /** Adds one and gives its number. */
    public static int add(Handle h, long evaluation, String stage, Long assessment, String reason, Stamp stamp) {
        return h.createQuery("insert into stage_change (evaluation, step, stage, assessment, reason, made_at, made_by)"
                        + " select :e, coalesce(max(step), 0) + 1, :stage, cast(:assessment as bigint), :reason, :at, :by"
                        + " from stage_change where evaluation = :e returning step")
                .bind("e", evaluation).bind("stage", stage).bind("assessment", assessment).bind("reason", reason)
                .bind("at", stamp.at()).bind("by", stamp.by()).mapTo(Integer.class).one();
    }

    /** Those of an evaluation, newest first. */
    public static List<Change> of(Handle h, long evaluation) {
        return h.createQuery("select step, stage, assessment, reason, made_at, made_by from stage_change"
                        + " where evaluation = :e order by step desc")
                .bind("e", evaluation).map(Rows.of(Change.class)).list();
    }
}
