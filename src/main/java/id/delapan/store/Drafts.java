package id.delapan.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Rule packs being edited: at most one open draft of a pack, every revision of each of its files kept. */
public final class Drafts {
    /** State of a draft that is worked on. */
    public static final String OPEN = "open";

    /** State of one that became a version of its pack. */
    public static final String PUBLISHED = "published";

    /** State of one that was given up. */
    public static final String DROPPED = "dropped";

    private static final String COLUMNS = "id, pack, base, state, made_at, made_by";
    private static final String FILE_COLUMNS = "path, revision, content, made_at, made_by";

    private Drafts() {}

    /**
     * One draft.
     *
     * @param base id of the version of the pack it changes
     */
    public record Row(long id, String pack, long base, String state, String madeAt, String madeBy) {}

    /**
     * The newest revision of a file that was changed, counted from 1.
     *
     * @param content its text; null when it is taken away
     */
    public record DraftFile(String path, int revision, String content, String madeAt, String madeBy) {}

    /** Opens a draft; empty when the pack has an open one. */
    public static Optional<Long> add(Handle h, String pack, long base, Stamp stamp) {
        return h.createQuery("insert into draft (pack, base, state, made_at, made_by) values (:pack, :base, 'open', :at, :by)"
                        + " on conflict do nothing returning id")
                .bind("pack", pack).bind("base", base).bind("at", stamp.at()).bind("by", stamp.by())
                .mapTo(Long.class).findOne();
    }

    /** The open draft of a pack. */
    public static Optional<Row> open(Handle h, String pack) {
        return h.createQuery("select " + COLUMNS + " from draft where pack = :pack and state = 'open'").bind("pack", pack)
                .map(Rows.of(Row.class)).findOne();
    }

    /** Keeps others from changing a draft until the change ends; false when it is not open. */
    public static boolean hold(Handle h, long id) {
        return h.createUpdate("update draft set state = 'open' where id = :id and state = 'open'").bind("id", id).execute() == 1;
    }

    /** Ends an open draft; false when it is not open. */
    public static boolean end(Handle h, long id, String state) {
        return h.createUpdate("update draft set state = :state where id = :id and state = 'open'")
                .bind("state", state).bind("id", id).execute() == 1;
    }

    /** The newest revision of each file that was changed, by path. */
    public static List<DraftFile> files(Handle h, long id) {
        return h.createQuery("select " + FILE_COLUMNS + " from draft_file f where draft = :id and revision ="
                        + " (select max(revision) from draft_file g where g.draft = f.draft and g.path = f.path) order by path")
                .bind("id", id).map(Rows.of(DraftFile.class)).list();
    }

    /** The newest revision of a file; empty while it was not changed. */
    public static Optional<DraftFile> file(Handle h, long id, String path) {
        return h.createQuery("select " + FILE_COLUMNS + " from draft_file where draft = :id and path = :path"
                        + " order by revision desc limit 1")
                .bind("id", id).bind("path", path).map(Rows.of(DraftFile.class)).findOne();
    }

    /** How many revisions of files a draft has, which tells whether it was changed. */
    public static int revisions(Handle h, long id) {
        return h.createQuery("select count(*) from draft_file where draft = :id").bind("id", id).mapTo(Integer.class).one();
    }

    /**
     * Adds the revision after {@code revision} of a file of a draft that is held; false when there is one already.
     *
     * @param revision that was changed; 0 for the published text
     * @param content null to take the file away
     */
    public static boolean put(Handle h, long id, String path, int revision, String content, Stamp stamp) {
        if (file(h, id, path).map(DraftFile::revision).orElse(0) != revision) {
            return false;
        }
        return h.createUpdate("insert into draft_file (draft, path, revision, content, made_at, made_by)"
                        + " values (:id, :path, :revision, :content, :at, :by) on conflict do nothing")
                .bind("id", id).bind("path", path).bind("revision", revision + 1).bind("content", content)
                .bind("at", stamp.at()).bind("by", stamp.by()).execute() == 1;
    }
}
