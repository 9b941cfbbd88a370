package id.delapan.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.store.AssessmentRows;
import id.delapan.store.Database;
import id.delapan.store.Evaluations;
import id.delapan.store.Store;
import id.delapan.store.Versions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks into a database for what was acknowledged. */
final class Kept {
    private Kept() {}

    /** Every acknowledged change is there; versions have no holes, and each has its assessment. Gives the number of versions. */
    static int all(Database database, int evaluations, Map<String, String> acknowledged) {
        int versions = 0;
        try (Store store = Store.open(database)) {
            Set<String> missing = new HashSet<>(acknowledged.keySet());
            for (long id = 1; id <= evaluations; id++) {
                long evaluation = id;
                Evaluations.Row row = store.read(h -> Evaluations.find(h, evaluation)).orElseThrow();
                List<Versions.Made> made = store.read(h -> Versions.history(h, evaluation, Integer.MAX_VALUE));
                List<AssessmentRows.Row> assessed = store.read(h -> AssessmentRows.of(h, evaluation, Integer.MAX_VALUE));
                assertThat(made).hasSize(row.head());
                assertThat(assessed.get(0).id()).isEqualTo(row.assessed());
                for (int i = 0; i < made.size(); i++) {
                    Versions.Made version = made.get(i);
                    assertThat(version.number()).isEqualTo(row.head() - i);
                    assertThat(assessed.get(i).number()).isEqualTo(version.number());
                    String note = acknowledged.get(id + "/" + version.number());
                    if (note != null) {
                        assertThat(version.edits()).contains("\"" + note + "\"");
                        missing.remove(id + "/" + version.number());
                    }
                }
                versions += made.size();
            }
            assertThat(missing).isEmpty();
        }
        return versions;
    }
}
