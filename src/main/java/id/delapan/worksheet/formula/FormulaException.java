package id.delapan.worksheet.formula;

/** A formula that is not understood, or cannot be worked out here. */
public final class FormulaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FormulaException(String part) {
        super(part, null, false, false);
    }

    /** The part of the formula that is not understood. */
    public String part() {
        return getMessage();
    }
}
