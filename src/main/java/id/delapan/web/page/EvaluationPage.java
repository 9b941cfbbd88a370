package id.delapan.web.page;

import id.delapan.model.Assessment;
import id.delapan.report.View;
import id.delapan.store.Evaluations;
import id.delapan.store.PackVersions;
import java.util.List;

/** One agency's evaluation. */
public record EvaluationPage(Evaluations.Row row, PackVersions.Row rules, View view, List<Evaluations.Row> years) {
    public Assessment assessment() {
        return view.assessment();
    }
}
