package id.delapan.worksheet.audit;

import id.delapan.model.Dossier.By;
import id.delapan.model.Wording;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a worksheet's own figures and formulas are worth, for one who answered. Figures are points of the index, or shares
 * 0..1 of a question; a cost is what the sheet's index has more (positive) or less (negative) because of something.
 *
 * @param sheet name of the sheet
 * @param values column of the computed values; null when the sheet has none, and then nothing below is known
 * @param stored the index as stored in the sheet; null when there is none
 * @param recalculated the index its formulas give; null when they give none
 * @param index the index of the same answers here
 * @param formulas how many cells with formulas were looked at
 * @param differences cells whose value is not what the same answers come to here
 * @param blanks questions without an answer
 * @param cells formulas that are wrong, or of a known other form
 */
public record Audit(
        By by,
        String sheet,
        String values,
        BigDecimal stored,
        BigDecimal recalculated,
        BigDecimal index,
        int formulas,
        List<Difference> differences,
        List<Blank> blanks,
        List<CellFinding> cells) {

    /**
     * A cell that differs.
     *
     * @param code indicator or part; null for the index
     * @param stored as saved; null when it is no number
     * @param recalculated as its formula gives it; null when it gives no number
     */
    public record Difference(String cell, String code, BigDecimal stored, BigDecimal recalculated, BigDecimal index) {}

    /** A question without an answer: the sheet leaves it out of the mean, here it counts 0. */
    public record Blank(String cell, String code, BigDecimal cost) {}

    /** What is wrong with a cell. */
    public enum Kind {
        /** A number stands where a formula belongs. */
        TYPED_NUMBER,
        /** No formula and no value. */
        EMPTY,
        /** The formula is not understood. */
        NOT_UNDERSTOOD,
        /** It reads a cell it has nothing to do with. */
        OTHER_CELL,
        /** It compares an answer with something that is no choice of its scale. */
        OTHER_CHOICE,
        /** A level has another value than its scale says. */
        SCALE_VALUE,
        /** The parent question does not lower it. */
        GATE_MISSING,
        /** The parent question lowers it in another way. */
        GATE_OTHER,
        /** A question or part is left out of the sum. */
        LEFT_OUT,
        /** The result is another than it should be. */
        RESULT,
        /** The weight is not the instrument's. */
        WEIGHT,
        /** A form that official worksheets of some year are known to have. */
        VARIANT
    }

    /** One thing about a cell, in words. */
    public record Reason(Kind kind, Wording text) {}

    /**
     * A formula that is wrong or of another form.
     *
     * @param code indicator or part; null for the index
     * @param formula as it stands, with {@code =}; null when there is none
     * @param variant whether all it has is a known other form
     * @param cost null when the sheet gives no index
     */
    public record CellFinding(String cell, String code, String formula, boolean variant, List<Reason> reasons, BigDecimal cost) {}
}
