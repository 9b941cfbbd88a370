package id.delapan.web.page;

import id.delapan.model.Lang;
import id.delapan.store.PackVersions;
import id.delapan.workbench.Shelf;
import id.delapan.workbench.Studio.Edited;
import java.util.List;

/** The rule packs there are. */
public record RulesPage(Lang lang, List<Pack> packs) {
    /** A pack: its newest version, and the draft of it. */
    public record Pack(PackVersions.Row newest, Edited edited) {}

    /** A moment, as people read it. */
    public String at(String moment) {
        return Moments.said(moment, lang);
    }

    /** Why a version was published. */
    public String reason(Frame frame, PackVersions.Row version) {
        return version.reason().equals(Shelf.SHIPPED) ? frame.say("rules.shipped") : version.reason();
    }
}
