package id.delapan.source;

import id.delapan.model.Lang;
import id.delapan.model.Wording;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.function.Supplier;

/** Sentences by code, in both languages; {@code {0}} and so on stand for the arguments. */
public final class Messages {
    private static final Properties ID = load("messages_id.properties");
    private static final Properties EN = load("messages_en.properties");

    private Messages() {}

    /** The sentence {@code code}; a fault of the program when there is none. */
    public static Wording get(String code, Object... args) {
        Wording found = find(code, args);
        if (found == null) {
            throw new IllegalStateException("no message for " + code);
        }
        return found;
    }

    static Wording find(String code, Object... args) {
        String id = ID.getProperty(code);
        return id == null ? null : new Wording(fill(id, args, true), fill(EN.getProperty(code, id), args, false));
    }

    private static String fill(String pattern, Object[] args, boolean indonesian) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}') {
                Object arg = args[pattern.charAt(i + 1) - '0'];
                Object said = arg instanceof Supplier<?> later ? later.get() : arg;
                out.append(said instanceof Wording w ? w.in(indonesian ? Lang.ID : Lang.EN) : said);
                i += 2;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static Properties load(String name) {
        Properties loaded = new Properties();
        try (var in = new InputStreamReader(Messages.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            loaded.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return loaded;
    }
}
