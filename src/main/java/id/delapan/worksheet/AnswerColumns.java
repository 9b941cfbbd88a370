package id.delapan.worksheet;

import id.delapan.model.Dossier.By;
import id.delapan.worksheet.grid.Ref;
import java.util.List;

/**
 * Where somebody's answers for one year stand.
 *
 * @param by whose they are; null when the headings do not say
 * @param year the year its heading names; null when it names none
 * @param labelsFrom first column of numbering and titles
 * @param labelsTo the column after the last of them
 * @param choices column of the allowed answers; null when there is none
 * @param value column of computed values; null when there is none
 * @param share column of values in percent; null when there is none
 * @param notes columns of notes and evidence
 * @param heading the cell that heads the answers
 */
public record AnswerColumns(
        By by,
        Integer year,
        int labelsFrom,
        int labelsTo,
        Integer choices,
        Integer explanation,
        int answer,
        Integer value,
        Integer share,
        List<Integer> notes,
        Ref heading) {

    /** The same columns with numbering and titles elsewhere. */
    AnswerColumns labelled(int from, int to) {
        return new AnswerColumns(by, year, from, to, choices, explanation, answer, value, share, notes, heading);
    }

    /** The same columns with numbering, titles and choices where the first block has them. */
    AnswerColumns labelledAs(AnswerColumns first) {
        return new AnswerColumns(by, year, first.labelsFrom, first.labelsTo, first.choices, first.explanation, answer, value,
                share, notes, heading);
    }
}
