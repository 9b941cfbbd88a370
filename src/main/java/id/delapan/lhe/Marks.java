package id.delapan.lhe;

import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.PartResult;
import id.delapan.model.Confidence;
import id.delapan.report.View;
import java.util.List;

/** Marks figures that something not confirmed helped to decide. */
final class Marks {
    /** Stands behind such a figure. */
    static final String MARK = "*";

    private final View view;

    Marks(View view) {
        this.view = view;
    }

    String of(List<IndicatorResult> indicators) {
        return indicators.stream().anyMatch(i -> i.confidence() != Confidence.CONFIRMED) ? MARK : "";
    }

    String of(PartResult part) {
        return of(view.indicatorsBelow(part));
    }

    /** How sure it is, where it is not. */
    String words(IndicatorResult indicator) {
        return indicator.confidence() == Confidence.CONFIRMED ? "" : view.words().of("confidence", indicator.confidence());
    }
}
