package id.delapan.web.page;

import id.delapan.store.PackVersions;
import id.delapan.workbench.TextDiff;
import java.util.List;

/**
 * What differs between two versions of a rule pack.
 *
 * @param items the piece of page that says it item by item
 */
public record DifferencesPage(PackVersions.Row one, PackVersions.Row other, String items, List<TextDiff.Changed> files) {}
