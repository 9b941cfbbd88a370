package id.delapan.authoring.possible;

import id.delapan.model.Dossier;

/**
 * A thing that may be known of an agency.
 *
 * @param evidence as a dossier holds it; null for what every dossier says: its year and the kind of agency
 * @param fact as rules see it
 * @param silent whether it leaves open something that conditions ask
 */
public record Item(Record evidence, Object fact, boolean silent) {

    /** One that leaves nothing open. */
    public Item(Record evidence, Object fact) {
        this(evidence, fact, false);
    }

    /** Whether it makes its key count as present. */
    boolean presents(int year) {
        return evidence instanceof Dossier.Coverage c ? c.total() > 0
                : !(evidence instanceof Dossier.Measure m) || m.year() == year;
    }

    /** What may stand in a dossier once only: a measure once a year, an answer once a person. */
    Object slot() {
        return evidence instanceof Dossier.Measure m ? m.year()
                : evidence instanceof Dossier.Answer a ? a.by() : evidence.getClass();
    }
}
