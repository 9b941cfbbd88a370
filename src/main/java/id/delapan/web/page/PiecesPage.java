package id.delapan.web.page;

import id.delapan.model.Assessment.IndicatorResult;
import java.util.List;

/**
 * The pieces of an evaluation's page that a change may have moved.
 *
 * @param rows the indicators whose line is wanted
 * @param open those whose explanation is wanted
 * @param advice whether findings and recommendations are wanted
 */
public record PiecesPage(EvaluationPage on, List<IndicatorResult> rows, List<IndicatorPage> open, boolean advice) {}
