package id.delapan.worksheet;

import id.delapan.model.Indicator;
import id.delapan.model.Instrument;
import id.delapan.model.Lang;
import id.delapan.model.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How alike texts are in the words they use, from 0 to 1. Titles in a pack are worded in its own way, so likeness never
 * tells which question a row is; it tells when a row is plainly another question than its numbering says.
 */
final class Likeness {
    private static final Set<String> EVERYWHERE = Set.of(
            "yang", "dan", "atau", "telah", "dengan", "dari", "pada", "untuk", "dalam", "seluruh", "sebagian", "besar",
            "kecil", "belum", "ada", "tidak", "apabila", "oleh", "atas", "sudah", "terdapat", "terhadap", "secara");
    private static final List<String> BEGINNINGS = List.of(
            "meng", "meny", "mem", "men", "peng", "pem", "pen", "per", "ber", "ter", "me", "pe", "di", "ke");
    private static final int SHORTEST = 3;
    private static final int STEM = 5;

    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<String, Map<String, Double>> known = new HashMap<>();
    private final int texts;

    private Likeness(Map<String, String> texts) {
        this.texts = texts.size();
        texts.values().forEach(text -> new HashSet<>(words(text)).forEach(w -> rows.merge(w, 1, Integer::sum)));
        texts.forEach((code, text) -> known.put(code, weights(text)));
    }

    /** What the rows of an instrument say in a language, by code. */
    static Likeness of(Instrument instrument, Lang lang) {
        Map<String, String> texts = new LinkedHashMap<>();
        instrument.indicators().forEach(i -> texts.put(i.code(), text(i, lang)));
        instrument.allParts().forEach(p -> texts.put(p.code(), p.title().in(lang)));
        return new Likeness(texts);
    }

    /** What an indicator's row says, its title counting twice. */
    private static String text(Indicator indicator, Lang lang) {
        String title = indicator.title().in(lang);
        StringBuilder text = new StringBuilder(title).append(' ').append(title);
        for (Wording criterion : indicator.criteria().values()) {
            text.append(' ').append(criterion.in(lang));
        }
        return text.toString();
    }

    /** How alike a text is to the one known under {@code code}. */
    double of(Map<String, Double> text, String code) {
        Map<String, Double> other = known.get(code);
        return text.entrySet().stream().mapToDouble(e -> e.getValue() * other.getOrDefault(e.getKey(), 0.0)).sum();
    }

    /** A text made ready for comparing. */
    Map<String, Double> weights(String text) {
        Map<String, Integer> counts = new HashMap<>();
        words(text).forEach(w -> counts.merge(w, 1, Integer::sum));
        Map<String, Double> weights = new HashMap<>();
        counts.forEach((word, n) -> weights.put(word,
                (1 + Math.log(n)) * Math.log(1 + (texts + 1.0) / (rows.getOrDefault(word, 0) + 1))));
        double length = Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
        weights.replaceAll((word, weight) -> weight / length);
        return weights;
    }

    private static Collection<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (word.length() >= SHORTEST && !EVERYWHERE.contains(word)) {
                String stem = BEGINNINGS.stream()
                        .filter(b -> word.startsWith(b) && word.length() - b.length() > SHORTEST)
                        .findFirst().map(b -> word.substring(b.length())).orElse(word);
                words.add(stem.substring(0, Math.min(STEM, stem.length())));
            }
        }
        return words;
    }
}
