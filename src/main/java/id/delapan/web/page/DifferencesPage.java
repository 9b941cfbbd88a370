package id.delapan.web.page;

import id.delapan.store.PackVersions;
import id.delapan.workbench.TextDiff;
import java.util.List;

/**
 * What differs between two versions of a rule pack.
 *
 * @param title what its instrument is called
 * @param items the piece of page that says it item by item
 */
public record DifferencesPage(String title, PackVersions.Row one, PackVersions.Row other, String items, List<TextDiff.Changed> files) {}
