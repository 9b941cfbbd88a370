package id.delapan.engine;

import id.delapan.fact.Answer;
import id.delapan.fact.Coverage;
import id.delapan.fact.Document;
import id.delapan.fact.Measure;
import id.delapan.fact.Practice;
import id.delapan.model.Dossier;
import id.delapan.model.Lang;
import id.delapan.model.Wording;
import id.delapan.rules.Placeholders;
import id.delapan.rules.RulePack;
import id.delapan.source.Messages;
import id.delapan.source.WrittenDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the placeholders of a pack's wording from the facts a rule matched. */
final class Filler {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final int LONGEST = 200;

    private final RulePack pack;
    private final Dossier dossier;
    private final Lang lang;
    private final Map<String, Dossier.Document> documents = new HashMap<>();

    Filler(RulePack pack, Dossier dossier, Lang lang) {
        this.pack = pack;
        this.dossier = dossier;
        this.lang = lang;
        dossier.documents().forEach(d -> documents.put(d.id(), d));
    }

    /** The wording with every placeholder filled; null for null. */
    String fill(Wording wording, List<Object> matched) {
        return wording == null ? null : PLACEHOLDER.matcher(wording.in(lang))
                .replaceAll(m -> Matcher.quoteReplacement(value(m.group(1), matched)));
    }

    private String value(String name, List<Object> matched) {
        Placeholders.Name parsed = Placeholders.parse(name);
        Object value = switch (parsed.fact()) {
            case "period" -> dossier.year();
            case "agency" -> dossier.agency().name();
            default -> matched.stream()
                    .filter(f -> f.getClass().getSimpleName().equalsIgnoreCase(parsed.fact()))
                    .skip(parsed.index())
                    .findFirst()
                    .map(f -> field(f, parsed.field()))
                    .orElse(null);
        };
        return value == null ? Messages.say(lang, "not-stated") : shortened(shown(value));
    }

    private Object field(Object fact, String field) {
        if (fact instanceof Document d) {
            Dossier.Document full = documents.get(d.id());
            return switch (field) {
                case "number" -> full.number();
                case "title" -> full.title();
                case "date" -> full.date();
                case "validFrom" -> full.validFrom() != null ? full.validFrom() : full.date();
                case "validUntil" -> full.validUntil();
                default -> label(full.type());
            };
        }
        if (fact instanceof Coverage c) {
            return switch (field) {
                case "done" -> c.done();
                case "total" -> c.total();
                case "share" -> c.share() == null ? null : Numbers.decimal(c.share().movePointRight(2), lang) + " %";
                default -> label(c.subject());
            };
        }
        if (fact instanceof Measure m) {
            return switch (field) {
                case "value" -> m.value();
                case "level" -> m.level();
                case "year" -> m.year();
                default -> label(m.key());
            };
        }
        return fact instanceof Practice p ? label(p.key())
                : fact instanceof Answer a ? (field.equals("by") ? a.by() : a.level()) : null;
    }

    /** The pack's label of an evidence key. */
    String label(String key) {
        return pack.terms().get(key).label().in(lang);
    }

    private String shown(Object value) {
        return value instanceof LocalDate date ? WrittenDate.of(date, lang)
                : value instanceof BigDecimal number ? Numbers.exact(number, lang) : value.toString();
    }

    /** A text of a dossier in one line of bounded length. */
    static String shortened(String text) {
        String safe = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", " ");
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST) + "…";
    }
}
