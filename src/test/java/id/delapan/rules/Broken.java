package id.delapan.rules;

/** A tiny pack with one thing wrong, and what is said of it. */
record Broken(TinyPack pack, String file, Expected... expected) {
    /** A file of the valid pack with one snippet replaced. */
    static Broken in(String file, String snippet, String text, Expected... expected) {
        return new Broken(TinyPack.valid(), file, expected).edit(snippet, text);
    }

    Broken edit(String snippet, String text) {
        pack.edit(file, snippet, text);
        return this;
    }

    Broken edit(String other, String snippet, String text) {
        pack.edit(other, snippet, text);
        return this;
    }

    /** With the mark at the name of a rule. */
    Broken at(String rule) {
        return edit(rule, rule.replace("rule ", "rule «"));
    }

    @Override
    public String toString() {
        return expected[0].code() + " " + pack.marks();
    }
}
