package id.delapan.rules;

import id.delapan.model.Indicator;
import id.delapan.model.Term;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the rules of a pack may name, as far as it could be read.
 *
 * @param terms the evidence vocabulary by key
 * @param spoilt keys that are written but could not be read
 * @param termsWhole whether every vocabulary file could be read
 * @param indicators by code
 * @param indicatorsWhole whether every indicator could be read
 */
record Known(
        Map<String, Term> terms,
        Set<String> spoilt,
        boolean termsWhole,
        Map<String, Indicator> indicators,
        boolean indicatorsWhole) {

    /** Whether evidence of this key may exist, though it is not among the terms. */
    boolean mayHold(String key) {
        return !termsWhole || spoilt.contains(key);
    }

    /** The term of this key and kind; null when there is none. */
    Term term(String key, Term.Kind kind) {
        Term term = key == null ? null : terms.get(key);
        return term != null && term.kind() == kind ? term : null;
    }

    /** All keys of a kind of evidence. */
    List<String> keys(Term.Kind kind) {
        return terms.values().stream().filter(t -> t.kind() == kind).map(Term::key).toList();
    }
}
