package id.delapan.worksheet.formula;

/** An error as a value, such as {@code #DIV/0!}. */
public record Fault(String name) {
    static final Fault VALUE = new Fault("#VALUE!");
    static final Fault ZERO = new Fault("#DIV/0!");
    static final Fault NUMBER = new Fault("#NUM!");
}
