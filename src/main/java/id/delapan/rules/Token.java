package id.delapan.rules;

/** A word, number, quoted text or sign of a rule file, with its place. {@code text} of a quoted text is its content. */
record Token(Kind kind, String text, int line, int column) {
    enum Kind { WORD, VARIABLE, NUMBER, QUOTED, SIGN, COMMENT, BAD, END }

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
}
