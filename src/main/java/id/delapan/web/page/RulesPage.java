package id.delapan.web.page;

import id.delapan.store.PackVersions;
import id.delapan.workbench.Studio.Edited;
import java.util.List;

/** The rule packs there are. */
public record RulesPage(List<Pack> packs) {
    /** A pack: what its instrument is called, its newest version, and the draft of it. */
    public record Pack(String title, PackVersions.Row newest, Edited edited) {}
}
