package id.delapan.rules;

/** A word, number, quoted text or sign of a rule file, with its place. {@code text} of a quoted text is its content. */
record Token(Kind kind, String text, int line, int column) {
    /**
     * What a token is. STRANGE is a sign the allowed language does not have, said where the parser meets it; BAD is
     * something the lexer has already said what is wrong with.
     */
    enum Kind { WORD, VARIABLE, NUMBER, QUOTED, SIGN, COMMENT, STRANGE, BAD, END }

    boolean is(String sign) {
        return text.equals(sign) && (kind == Kind.SIGN || kind == Kind.WORD);
    }

    /** As the author wrote it, for messages. */
    String shown() {
        return switch (kind) {
            case QUOTED -> "\"" + text + "\"";
            case END -> "…";
            default -> text;
        };
    }

    /** The column just after it. */
    int after() {
        return column + text.length() + (kind == Kind.QUOTED ? 2 : 0);
    }

    /** Whether {@code next} follows without a blank between. */
    boolean touches(Token next) {
        return line == next.line && after() == next.column && next.kind != Kind.END;
    }
}
