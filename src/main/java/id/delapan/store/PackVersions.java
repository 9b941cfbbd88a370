package id.delapan.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Every published version of every rule pack. */
public final class PackVersions {
    private static final String COLUMNS = "id, pack, number, digest, title, reason, made_at, made_by";

    private PackVersions() {}

    /** One version; {@code digest} is that of the rules, as receipts give it. */
    public record Row(long id, String pack, int number, String digest, String title, String reason, String madeAt, String madeBy) {}

    /** A file's path in its pack, and its text. */
    public record PackFile(String path, String content) {}

    /**
     * Adds the version after {@code base} and gives its id; empty when somebody else was faster.
     *
     * @param base number of the version it follows; 0 for the first
     * @param files texts by path
     */
    public static Optional<Long> add(
            Handle h, String pack, int base, String digest, String title, String reason, Map<String, String> files, Stamp stamp) {
        int newest = newest(h, pack).map(Row::number).orElse(0);
        if (newest != base) {
            return Optional.empty();
        }
        Optional<Long> id = h.createQuery("insert into pack_version (pack, number, digest, title, reason, made_at, made_by)"
                        + " values (:pack, :number, :digest, :title, :reason, :at, :by)"
                        + " on conflict (pack, number) do nothing returning id")
                .bind("pack", pack).bind("number", base + 1).bind("digest", digest).bind("title", title).bind("reason", reason)
                .bind("at", stamp.at()).bind("by", stamp.by())
                .mapTo(Long.class).findOne();
        id.ifPresent(version -> files.forEach((path, content) -> add(h, version, path, content)));
        return id;
    }

    private static void add(Handle h, long version, String path, String content) {
        String digest = Digest.of(content);
        h.createUpdate("insert into pack_content (digest, content) values (:d, :c) on conflict (digest) do nothing")
                .bind("d", digest).bind("c", content).execute();
        h.createUpdate("insert into pack_file (version, path, digest) values (:v, :p, :d)")
                .bind("v", version).bind("p", path).bind("d", digest).execute();
    }

    public static Optional<Row> find(Handle h, long id) {
        return h.createQuery("select " + COLUMNS + " from pack_version where id = :id").bind("id", id)
                .map(Rows.of(Row.class)).findOne();
    }

    public static Optional<Row> find(Handle h, String pack, int number) {
        return h.createQuery("select " + COLUMNS + " from pack_version where pack = :p and number = :n")
                .bind("p", pack).bind("n", number).map(Rows.of(Row.class)).findOne();
    }

    public static Optional<Row> newest(Handle h, String pack) {
        return h.createQuery("select " + COLUMNS + " from pack_version where pack = :p order by number desc limit 1")
                .bind("p", pack).map(Rows.of(Row.class)).findOne();
    }

    /** The newest of each pack, by its id. */
    public static List<Row> newest(Handle h) {
        return h.createQuery("select " + COLUMNS + " from pack_version v where number ="
                        + " (select max(number) from pack_version w where w.pack = v.pack) order by pack")
                .map(Rows.of(Row.class)).list();
    }

    /** Those of a pack, newest first. */
    public static List<Row> of(Handle h, String pack) {
        return h.createQuery("select " + COLUMNS + " from pack_version where pack = :p order by number desc")
                .bind("p", pack).map(Rows.of(Row.class)).list();
    }

    /** The files of a version by path. */
    public static Map<String, String> files(Handle h, long version) {
        Map<String, String> files = new TreeMap<>();
        h.createQuery("select f.path, c.content from pack_file f join pack_content c on c.digest = f.digest where f.version = :v")
                .bind("v", version).map(Rows.of(PackFile.class)).forEach(f -> files.put(f.path(), f.content()));
        return files;
    }
}
