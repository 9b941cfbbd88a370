package id.delapan.web.page;

import id.delapan.store.PackVersions;
import java.util.List;

/**
 * The versions of a rule pack, newest first.
 *
 * @param title what its instrument is called
 */
public record VersionsPage(String title, List<PackVersions.Row> versions, boolean may) {
    public PackVersions.Row newest() {
        return versions.get(0);
    }
}
