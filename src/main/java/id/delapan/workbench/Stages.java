package id.delapan.workbench;

import id.delapan.model.Assessment;
import id.delapan.model.Lang;
import id.delapan.report.AssessmentJson;
import id.delapan.store.Action;
import id.delapan.store.AssessmentRows;
import id.delapan.store.Evaluations;
import id.delapan.store.Events;
import id.delapan.store.FollowUpRows;
import id.delapan.store.Stamp;
import id.delapan.store.StageChanges;
import id.delapan.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Locks evaluations as final, and opens them again for a reason. */
public final class Stages {
    private final Store store;
    private final Desk desk;
    private final Clock clock;

    public Stages(Store store, Desk desk, Clock clock) {
        this.store = store;
        this.desk = desk;
        this.clock = clock;
    }

    /** Locks an evaluation that stands at a version: all of its assessment is kept, and its recommendations are issued. */
    public Evaluations.Row lock(long id, int at, String who) {
        Desk.Worked worked = desk.now(id, Lang.ID);
        Assessment english = desk.now(id, Lang.EN).assessment();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            AssessmentJson.write(worked.assessment(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Stamp stamp = Stamp.of(clock, who);
        return store.change(h -> {
            if (worked.row().head() != at || !Evaluations.stage(h, id, at, Evaluations.FINAL)) {
                throw new Refused(Refused.Kind.CHANGED, "stage-changed", Desk.row(h, id).head());
            }
            long kept = Desk.keep(h, id, at, worked.rules(), worked.assessment(), bytes.toString(StandardCharsets.UTF_8), stamp);
            int step = StageChanges.add(h, id, Evaluations.FINAL, kept, null, stamp);
            FollowUpRows.issue(h, id, step, FollowUpBoard.issued(worked.assessment(), english));
            Events.add(h, stamp, Action.LOCK, Desk.subject(id), worked.assessment().index().display());
            return Desk.row(h, id);
        });
    }

    /** Opens a locked evaluation. */
    public Evaluations.Row reopen(long id, int at, String reason, String who) {
        if (reason == null || reason.isBlank()) {
            throw new Refused(Refused.Kind.UNUSABLE, "reason-missing");
        }
        Stamp stamp = Stamp.of(clock, who);
        return store.change(h -> {
            if (!Evaluations.stage(h, id, at, Evaluations.OPEN)) {
                throw new Refused(Refused.Kind.CHANGED, "stage-changed", Desk.row(h, id).head());
            }
            StageChanges.add(h, id, Evaluations.OPEN, null, reason.strip(), stamp);
            Events.add(h, stamp, Action.REOPEN, Desk.subject(id), reason.strip());
            return Desk.row(h, id);
        });
    }
}
