package id.delapan.web.page;

import id.delapan.store.Evaluations;

/**
 * An evaluation beside that of the year before.
 *
 * @param body the comparison as HTML, escaped already
 */
public record ComparisonPage(Evaluations.Row row, Evaluations.Row before, String body) {}
