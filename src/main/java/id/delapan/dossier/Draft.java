package id.delapan.dossier;

import id.delapan.model.Dossier;
import id.delapan.model.DossierException;
import id.delapan.model.EvaluationStopped;
import id.delapan.model.Problem;
import id.delapan.source.Problems;
import java.util.List;
import java.util.function.Consumer;

/** A dossier as read: whole, or what could be read of it and all that is wrong with its form. */
public final class Draft {
    private final Dossier dossier;
    private final List<Problem> problems;
    private final Places places;

    /** Where {@code dossier} is null, nothing could be read. */
    Draft(Dossier dossier, Problems problems, Places places) {
        this.dossier = dossier;
        this.problems = problems.list();
        this.places = places;
    }

    /**
     * The dossier.
     *
     * @throws DossierException with everything that is wrong with its form
     */
    public Dossier dossier() {
        return dossier(d -> {});
    }

    /**
     * The dossier.
     *
     * @param check throws a {@link DossierException} when the dossier does not fit an instrument; it is asked about what
     *     could be read of a faulty one too, so that everything wrong is said at once
     * @throws DossierException with everything that is wrong with its form, and with what {@code check} found
     */
    public Dossier dossier(Consumer<Dossier> check) {
        if (problems.isEmpty()) {
            return dossier;
        }
        Problems all = new Problems();
        all.addAll(problems);
        try {
            if (dossier != null) {
                check.accept(dossier);
            }
        } catch (DossierException e) {
            all.addAll(e.problems().stream().filter(p -> !places.follows(p)).toList());
        } catch (EvaluationStopped e) {
            // what is wrong with its form is said all the same
        }
        throw new DossierException(all.list());
    }
}
