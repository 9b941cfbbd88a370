package id.delapan.authoring.form;

import id.delapan.model.Term;

/**
 * A kind of evidence that proves the indicator.
 *
 * @param fresh whether the vocabulary does not know it yet
 */
record Item(Term term, boolean fresh) {
    /** Its entry in the vocabulary. */
    String entry() {
        String unit = term.unit() == null ? "" : ", unit: " + Yaml.wording(term.unit());
        String range = term.min() == null ? ""
                : ", range: [" + Yaml.number(term.min()) + ", " + Yaml.number(term.max()) + "]";
        return term.key() + ": {label: " + Yaml.wording(term.label()) + unit + range + "}";
    }
}
