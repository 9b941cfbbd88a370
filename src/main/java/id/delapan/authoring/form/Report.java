package id.delapan.authoring.form;

import id.delapan.model.Term;

/** The document that must stand behind a coverage or a measure: of the evaluation year or the one before. */
record Report(Item item) {
    private Term term() {
        return item.term();
    }

    String pattern() {
        return "exists Document( type == \"" + term().key() + "\", age <= 1 )";
    }

    String label() {
        return Cases.label(term());
    }

    /** With this document dated in a year. */
    Given dated(Given given, int year) {
        return given.document(term().key(), "date: " + year + "-06-30");
    }
}
