package id.delapan.lhe.content;

/** Some text of one look. A line feed in it breaks the line. */
public record Span(String text, boolean strong, boolean emphasis) {
    /** Text without emphasis. */
    public static Span plain(String text) {
        return new Span(text, false, false);
    }
}
