package id.delapan.model;

/** An evaluation that was ended before its result: its time was up, its thread interrupted, or its evidence too much. */
public final class EvaluationStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says which it was. */
    public EvaluationStopped(String message) {
        super(message);
    }
}
