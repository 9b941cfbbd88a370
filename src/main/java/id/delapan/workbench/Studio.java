package id.delapan.workbench;

import id.delapan.store.Action;
import id.delapan.store.Drafts;
import id.delapan.store.Drafts.DraftFile;
import id.delapan.store.Events;
import id.delapan.store.PackVersions;
import id.delapan.store.Stamp;
import id.delapan.store.Store;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * Where rule packs are changed. A pack has one open draft at most, which everybody who may works on; every revision of its
 * files is kept, and nothing anybody wrote is written over unseen.
 */
public final class Studio {
    private final Store store;
    private final Shelf shelf;
    private final Clock clock;

    public Studio(Store store, Shelf shelf, Clock clock) {
        this.store = store;
        this.shelf = shelf;
        this.clock = clock;
    }

    /**
     * What a pack comes to when it is edited.
     *
     * @param base the version that is changed
     * @param draft null while nobody changes it
     * @param changed the newest revision of each file that was changed
     * @param revisions how many revisions of files the draft has; 0 without one
     * @param texts all files as they are now, by path
     */
    public record Edited(
            PackVersions.Row base, Drafts.Row draft, List<DraftFile> changed, int revisions, Map<String, String> texts) {
        /** The newest revision of a file; 0 for one that is as it was published. */
        public int revision(String path) {
            return changed.stream().filter(f -> f.path().equals(path)).mapToInt(DraftFile::revision).findFirst().orElse(0);
        }

        /** Whether anything is other than it was published. */
        public boolean different(Map<String, String> published) {
            return !texts.equals(published);
        }
    }

    /** A pack as it is edited now: its draft, else its newest version. */
    public Edited edited(String pack) {
        shelf.newest(pack);
        return store.read(h -> edited(h, pack));
    }

    private static Edited edited(Handle h, String pack) {
        Optional<Drafts.Row> draft = Drafts.open(h, pack);
        PackVersions.Row base = draft.flatMap(d -> PackVersions.find(h, d.base())).or(() -> PackVersions.newest(h, pack)).orElseThrow();
        Map<String, String> texts = PackVersions.files(h, base.id());
        List<DraftFile> changed = draft.map(d -> Drafts.files(h, d.id())).orElse(List.of());
        changed.forEach(file -> {
            if (file.content() == null) {
                texts.remove(file.path());
            } else {
                texts.put(file.path(), file.content());
            }
        });
        return new Edited(base, draft.orElse(null), changed, draft.map(d -> Drafts.revisions(h, d.id())).orElse(0), texts);
    }

    /** The open draft of a pack. */
    public Edited draft(String pack) {
        Edited edited = edited(pack);
        if (edited.draft() == null) {
            throw new Refused(Refused.Kind.MISSING, "draft-not-here", pack);
        }
        return edited;
    }

    /** Opens a draft of version {@code base}, which must be the newest; the one that is open when it is of that version. */
    public Edited open(String pack, int base, String who) {
        PackVersions.Row newest = shelf.newest(pack);
        Stamp stamp = Stamp.of(clock, who);
        store.alter(h -> {
            if (newest.number() != base) {
                throw published(newest);
            }
            if (Drafts.add(h, pack, newest.id(), stamp).isPresent()) {
                Events.add(h, stamp, Action.DRAFT, subject(pack), String.valueOf(base));
            }
        });
        return draft(pack);
    }

    /**
     * Keeps a file of the open draft.
     *
     * @param draft the draft it is meant for; null for whichever is open
     * @param revision of the file that was changed; 0 for the published text
     * @param text null to take the file away
     * @return the revision it has now
     */
    public int put(String pack, Long draft, String path, int revision, String text, String who) {
        PackPaths.checked(path);
        if (text != null) {
            PackPaths.bounded(path, text);
        }
        Edited edited = draft(pack);
        if (draft != null && draft != edited.draft().id()) {
            throw new Refused(Refused.Kind.CHANGED, "draft-another", edited.draft().madeBy());
        }
        boolean there = edited.texts().containsKey(path);
        if (text == null && !there) {
            throw new Refused(Refused.Kind.MISSING, "pack-file-not-here", path);
        }
        if (!there && edited.texts().size() >= PackPaths.MOST_FILES) {
            throw new Refused(Refused.Kind.UNUSABLE, "pack-files-too-many", PackPaths.MOST_FILES);
        }
        Stamp stamp = Stamp.of(clock, who);
        return store.change(h -> {
            hold(h, edited.draft());
            if (!Drafts.put(h, edited.draft().id(), path, revision, text, stamp)) {
                throw Drafts.file(h, edited.draft().id(), path)
                        .map(now -> new Refused(Refused.Kind.CHANGED, "draft-file-changed", now.madeBy(), path, now.revision()))
                        .orElseGet(() -> new Refused(Refused.Kind.CHANGED, "draft-file-unchanged", path));
            }
            return revision + 1;
        });
    }

    /** Gives up the open draft. */
    public void drop(String pack, Long draft, String who) {
        Edited edited = draft(pack);
        if (draft != null && draft != edited.draft().id()) {
            throw new Refused(Refused.Kind.CHANGED, "draft-another", edited.draft().madeBy());
        }
        Stamp stamp = Stamp.of(clock, who);
        store.alter(h -> {
            if (!Drafts.end(h, edited.draft().id(), Drafts.DROPPED)) {
                throw new Refused(Refused.Kind.CHANGED, "draft-ended");
            }
            Events.add(h, stamp, Action.DRAFT_DROPPED, subject(pack), String.valueOf(edited.draft().id()));
        });
    }

    /** The files of a version of a pack. */
    public Map<String, String> files(PackVersions.Row version) {
        return store.read(h -> PackVersions.files(h, version.id()));
    }

    /** One file of those. */
    public static String file(Map<String, String> files, String path) {
        String text = files.get(path);
        if (text == null) {
            throw new Refused(Refused.Kind.MISSING, "pack-file-not-here", path);
        }
        return text;
    }

    /** The versions of a pack, newest first. */
    public List<PackVersions.Row> versions(String pack) {
        shelf.newest(pack);
        return store.read(h -> PackVersions.of(h, pack));
    }

    /** Makes a draft that was found good the next version of its pack. */
    PackVersions.Row publish(Edited edited, String digest, String title, String reason, String who) {
        Stamp stamp = Stamp.of(clock, who);
        long id = store.change(h -> {
            hold(h, edited.draft());
            if (Drafts.revisions(h, edited.draft().id()) != edited.revisions()) {
                throw new Refused(Refused.Kind.CHANGED, "draft-changed");
            }
            Drafts.end(h, edited.draft().id(), Drafts.PUBLISHED);
            return add(h, edited.base(), digest, title, reason, edited.texts(), Action.PUBLISH, stamp);
        });
        return shelf.version(id);
    }

    /** Makes an old version of a pack its next one. */
    PackVersions.Row restore(PackVersions.Row old, PackVersions.Row newest, String reason, String who) {
        Stamp stamp = Stamp.of(clock, who);
        long id = store.change(h -> add(h, newest, old.digest(), old.title(), reason, PackVersions.files(h, old.id()), Action.RESTORE, stamp));
        return shelf.version(id);
    }

    private static long add(
            Handle h, PackVersions.Row base, String digest, String title, String reason, Map<String, String> texts, Action action,
            Stamp stamp) {
        String pack = base.pack();
        long id = PackVersions.add(h, pack, base.number(), digest, title, reason, new TreeMap<>(texts), stamp)
                .orElseThrow(() -> published(PackVersions.newest(h, pack).orElseThrow()));
        Events.add(h, stamp, action, subject(pack), (base.number() + 1) + ": " + reason);
        return id;
    }

    private static void hold(Handle h, Drafts.Row draft) {
        if (!Drafts.hold(h, draft.id())) {
            throw new Refused(Refused.Kind.CHANGED, "draft-ended");
        }
    }

    static Refused published(PackVersions.Row newest) {
        return new Refused(Refused.Kind.CHANGED, "pack-published", newest.madeBy(), newest.number());
    }

    private static String subject(String pack) {
        return "pack/" + pack;
    }
}
