package id.delapan.batch;

/** Why an interrupted run cannot be continued, or a new one not begun, as a message code with arguments. */
public final class CannotResume extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Object[] args;

    CannotResume(String code, Object... args) {
        super(code);
        this.args = args;
    }

    /** The code of the message. */
    public String code() {
        return getMessage();
    }

    /** What it is about. */
    public Object[] args() {
        return args.clone();
    }
}
