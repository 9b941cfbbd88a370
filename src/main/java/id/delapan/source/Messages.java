package id.delapan.source;

import id.delapan.model.Lang;
import id.delapan.model.Wording;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences by code, in both languages; {@code {0}} and so on stand for the arguments. */
public final class Messages {
    private static final Sentences ID = new Sentences(load("messages_id.properties"), new ConcurrentHashMap<>());
    private static final Sentences EN = new Sentences(load("messages_en.properties"), new ConcurrentHashMap<>());

    private Messages() {}

    /** The sentence {@code code}; a fault of the program when there is none. */
    public static Wording get(String code, Object... args) {
        return new Wording(say(Lang.ID, code, args), say(Lang.EN, code, args));
    }

    /** The same in one language. */
    public static String say(Lang lang, String code, Object... args) {
        Sentence sentence = lang == Lang.ID ? ID.get(code) : english(code);
        if (sentence == null) {
            throw new IllegalStateException("no message for " + code);
        }
        return sentence.with(args, lang);
    }

    static Wording find(String code, Object... args) {
        return ID.get(code) == null ? null : get(code, args);
    }

    private static Sentence english(String code) {
        Sentence sentence = EN.get(code);
        return sentence == null ? ID.get(code) : sentence;
    }

    /** Those of one language, each taken apart when it is first said. */
    private record Sentences(Properties patterns, Map<String, Sentence> apart) {
        Sentence get(String code) {
            Sentence known = apart.get(code);
            if (known == null && patterns.getProperty(code) != null) {
                known = Sentence.of(patterns.getProperty(code));
                apart.put(code, known);
            }
            return known;
        }
    }

    /** What stands before each argument, which arguments, and what stands at the end. */
    private record Sentence(List<String> before, List<Integer> arguments, String end) {
        private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9])}");

        static Sentence of(String pattern) {
            List<String> before = new ArrayList<>();
            List<Integer> arguments = new ArrayList<>();
            Matcher each = ARGUMENT.matcher(pattern);
            int from = 0;
            for (; each.find(); from = each.end()) {
                before.add(pattern.substring(from, each.start()));
                arguments.add(Integer.valueOf(each.group(1)));
            }
            return new Sentence(before, arguments, pattern.substring(from));
        }

        String with(Object[] args, Lang lang) {
            if (arguments.isEmpty()) {
                return end;
            }
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < arguments.size(); i++) {
                Object arg = args[arguments.get(i)];
                Object said = arg instanceof Supplier<?> later ? later.get() : arg;
                out.append(before.get(i)).append(said instanceof Wording w ? w.in(lang) : said);
            }
            return out.append(end).toString();
        }
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
