package id.delapan.model;

import java.util.List;

/** A dossier that cannot be used, with everything that is wrong with it. */
public final class DossierException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    /** With all problems, in file order. */
    public DossierException(List<Problem> problems) {
        super(Summary.of(problems));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, in file order. */
    public List<Problem> problems() {
        return problems;
    }
}
