package id.delapan.store;

/** Why the database cannot be used, or cannot be used now. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final transient Object[] args;

    /** @param code of the message that says why */
    StoreException(String code, Object... args) {
        super(code);
        this.code = code;
        this.args = args;
    }

    /** The same with what brought it about. */
    static StoreException of(Throwable cause, String code, Object... args) {
        StoreException e = new StoreException(code, args);
        e.initCause(cause);
        return e;
    }

    public String code() {
        return code;
    }

    public Object[] args() {
        return args.clone();
    }
}
