package id.delapan.web.page;

import id.delapan.store.PackVersions;
import id.delapan.workbench.PackTree;
import id.delapan.workbench.Studio.Edited;

/**
 * A rule pack with one of its files open.
 *
 * @param title what its instrument is called
 * @param shown the version that is read, or that the draft is of
 * @param newest number of the newest version
 * @param edited the pack as it is edited; null when an old version is only read
 * @param tree all files
 * @param file the path of the open file
 * @param text what it holds
 * @param may whether who looks may change it
 */
public record StudioPage(
        String title, PackVersions.Row shown, int newest, Edited edited, PackTree tree, String file, String text, boolean may) {
    /** Where a file is opened. */
    public String link(String path) {
        return edited == null ? "/rules/" + shown.pack() + "/versions/" + shown.number() + "?file=" + path
                : "/rules/" + shown.pack() + "?file=" + path;
    }

    /** Whether a file was changed in the draft. */
    public boolean changed(String path) {
        return edited != null && edited.revision(path) > 0;
    }

    /** The number of the open draft; null where there is none. */
    public Long draft() {
        return edited == null || edited.draft() == null ? null : edited.draft().id();
    }
}
