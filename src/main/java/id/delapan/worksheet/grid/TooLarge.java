package id.delapan.worksheet.grid;

/** A sheet holds more than any worksheet does. */
final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final transient Object[] args;

    TooLarge(String code, Object... args) {
        super(code, null, false, false);
        this.code = code;
        this.args = args;
    }

    String code() {
        return code;
    }

    Object[] args() {
        return args;
    }
}
