package id.delapan.report;

import id.delapan.model.Lang;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words in one language: those of reports, or those that lie beside a class. A missing key is a fault, never an empty text. */
public final class Words {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Words ID = beside(Words.class, Lang.ID);
    private static final Words EN = beside(Words.class, Lang.EN);

    private final Lang lang;
    private final Properties texts = new Properties();

    private Words(Lang lang) {
        this.lang = lang;
    }

    /** The words of a language. */
    public static Words in(Lang lang) {
        return lang == Lang.EN ? EN : ID;
    }

    /** The text of {@code key} with {@code {0}}, {@code {1}} … replaced. */
    public String get(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no word for " + key);
        }
        return PLACE.matcher(text)
                .replaceAll(at -> Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(at.group(1))])));
    }

    /** The text of {@code key} as it is written; empty where there is none. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.getProperty(key));
    }

    /** The word for an enum constant: {@code status.evidence} for the constant EVIDENCE of Status. */
    public String of(String group, Enum<?> constant) {
        return get(group + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The first {@code most} of {@code items}, and how many more there are. */
    public String list(List<String> items, int most) {
        String first = String.join(", ", items.subList(0, Math.min(most, items.size())));
        return items.size() <= most ? first : get("list.more", first, items.size() - most);
    }

    public Lang lang() {
        return lang;
    }

    /** The words of a language in the files {@code words_id.properties} and {@code words_en.properties} beside a class. */
    public static Words beside(Class<?> owner, Lang lang) {
        Words words = new Words(lang);
        String name = "words_" + lang.name().toLowerCase(Locale.ROOT) + ".properties";
        try (Reader in = new InputStreamReader(owner.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            words.texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
