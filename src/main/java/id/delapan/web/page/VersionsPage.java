package id.delapan.web.page;

import id.delapan.model.Lang;
import id.delapan.store.PackVersions;
import id.delapan.workbench.Shelf;
import java.util.List;

/** The versions of a rule pack, newest first. */
public record VersionsPage(Lang lang, List<PackVersions.Row> versions, boolean may) {
    public PackVersions.Row newest() {
        return versions.get(0);
    }

    /** A moment, as people read it. */
    public String at(String moment) {
        return Moments.said(moment, lang);
    }

    /** Why a version was published. */
    public String reason(Frame frame, PackVersions.Row version) {
        return version.reason().equals(Shelf.SHIPPED) ? frame.say("rules.shipped") : version.reason();
    }
}
