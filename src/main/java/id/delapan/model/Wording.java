package id.delapan.model;

import java.util.Objects;

/**
 * A text shown to users in both languages.
 *
 * @param id Indonesian, never null
 * @param en English; null where the pack has no translation yet, and then the Indonesian text is shown
 */
public record Wording(String id, String en) {
    public Wording {
        Objects.requireNonNull(id, "id");
    }

    /** The text in {@code lang}, falling back to Indonesian. */
    public String in(Lang lang) {
        return lang == Lang.EN && en != null ? en : id;
    }
}
