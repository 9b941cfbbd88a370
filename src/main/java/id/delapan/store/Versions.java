package id.delapan.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Every version of every dossier: whole, or as the edits that make it of the version before. */
public final class Versions {
    private Versions() {}

    /**
     * One version.
     *
     * @param content all of it; null when it is given by edits
     * @param edits what makes it of the version before; null when it is whole
     */
    public record Version(int number, String content, String edits) {}

    /** Who made a version, when and how. */
    public record Made(int number, String edits, String cameAs, String fileName, String madeAt, String madeBy) {}

    /**
     * A file as it was uploaded.
     *
     * @param said what was said of it by who uploaded it, as JSON; null for nothing
     */
    public record Original(String fileName, byte[] original, String said) {}

    /** Adds a version. {@code original} is null but for uploads. */
    public static void add(Handle h, long evaluation, Version version, String cameAs, Original original, Stamp stamp) {
        h.createUpdate("insert into dossier_version"
                        + " (evaluation, number, content, edits, came_as, file_name, original, said, made_at, made_by)"
                        + " values (:evaluation, :number, :content, :edits, :came, :file, :original, :said, :at, :by)")
                .bind("evaluation", evaluation).bind("number", version.number())
                .bind("content", version.content()).bind("edits", version.edits()).bind("came", cameAs)
                .bind("file", original == null ? null : original.fileName())
                .bind("original", original == null ? null : original.original())
                .bind("said", original == null ? null : original.said())
                .bind("at", stamp.at()).bind("by", stamp.by())
                .execute();
    }

    /** The newest whole version up to {@code number} and those that follow it, up to {@code number}. */
    public static List<Version> chain(Handle h, long evaluation, int number) {
        return h.createQuery("select number, content, edits from dossier_version where evaluation = :e and number <= :n"
                        + " and number >= (select max(number) from dossier_version"
                        + " where evaluation = :e and number <= :n and content is not null) order by number")
                .bind("e", evaluation).bind("n", number).map(Rows.of(Version.class)).list();
    }

    /** Who made the versions, newest first. */
    public static List<Made> history(Handle h, long evaluation, int most) {
        return h.createQuery("select number, edits, came_as, file_name, made_at, made_by from dossier_version"
                        + " where evaluation = :e order by number desc limit :most")
                .bind("e", evaluation).bind("most", most).map(Rows.of(Made.class)).list();
    }

    /** The newest file an evaluation was uploaded as, up to a version. */
    public static Optional<Original> original(Handle h, long evaluation, int number) {
        return h.createQuery("select file_name, original, said from dossier_version"
                        + " where evaluation = :e and number <= :n and original is not null order by number desc limit 1")
                .bind("e", evaluation).bind("n", number).map(Rows.of(Original.class)).findOne();
    }
}
