package id.delapan.lhe.write;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Where a line may end: behind blanks, dashes and slashes, and never within a code such as {@code P4.1.c}. */
final class LineBreaks implements FSTextBreaker {
    private static final String BEHIND = " \t\n-–—/";

    private String text = "";
    private int at;

    @Override
    public void setText(String text) {
        this.text = text;
        at = 0;
    }

    /** The next place, the end of the text included; -1 behind it. */
    @Override
    public int next() {
        if (at >= text.length()) {
            return -1;
        }
        do {
            at++;
        } while (at < text.length() && (BEHIND.indexOf(text.charAt(at - 1)) < 0 || BEHIND.indexOf(text.charAt(at)) >= 0));
        return at;
    }
}
