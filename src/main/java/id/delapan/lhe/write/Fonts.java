package id.delapan.lhe.write;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The Liberation fonts, which come with the program, so that a report looks alike wherever it is made. */
final class Fonts {
    static final String SANS = "Liberation Sans";
    static final String SERIF = "Liberation Serif";

    private Fonts() {}

    /** A font file; {@code face} such as {@code Sans-Bold}. */
    static InputStream file(String face) {
        InputStream in = Fonts.class.getResourceAsStream("/liberation/Liberation" + face + ".ttf");
        if (in == null) {
            throw new IllegalStateException("no font " + face);
        }
        return in;
    }

    /** The same for drawing. */
    static Font font(String face) {
        try (InputStream in = file(face)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
