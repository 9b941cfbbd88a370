package id.delapan.model;

/** An evaluation that was ended before its result: its time was up, or its thread was interrupted. */
public final class EvaluationStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says which of the two it was. */
    public EvaluationStopped(String message) {
        super(message);
    }
}
