package id.delapan.authoring.handbook;

import id.delapan.authoring.Case;
import id.delapan.authoring.IndicatorSheet;
import id.delapan.explain.RuleWords;
import id.delapan.model.Indicator;
import id.delapan.model.Instrument;
import id.delapan.model.Instrument.Band;
import id.delapan.model.Lang;
import id.delapan.model.Part;
import id.delapan.model.Term;
import id.delapan.model.Wording;
import id.delapan.rules.Rule;
import id.delapan.rules.RulePack;
import id.delapan.source.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A pack looked up the ways its handbook needs it, in one language. */
final class Book {
    private static final int MOST_DECIMALS = 3;
    private static final String PLACEHOLDER = "\\{[^{}]*}";

    private final RulePack pack;
    private final Lang lang;
    private final RuleWords words;
    private final Map<String, IndicatorSheet> sheets;

    Book(RulePack pack, Lang lang) {
        this.pack = pack;
        this.lang = lang;
        this.words = new RuleWords(pack, lang);
        this.sheets = IndicatorSheet.of(pack);
    }

    RulePack pack() {
        return pack;
    }

    Instrument instrument() {
        return pack.instrument();
    }

    List<String> conditions(Rule rule) {
        return words.conditions(rule);
    }

    String outcome(Rule rule) {
        return words.outcome(rule).replaceAll(PLACEHOLDER, "…");
    }

    /** What to do below the top, by level; a number has one for all that is missing. */
    Map<String, Wording> remedies(Indicator indicator) {
        Map<String, Wording> remedies = new LinkedHashMap<>();
        indicator.recommend().forEach((remedy, text) -> {
            if (!indicator.findings().containsKey(remedy)) {
                remedies.put(indicator.scale().numeric() ? "< " + number(indicator.scale().max()) : remedy, text);
            }
        });
        return remedies;
    }

    /** A sentence or word of the handbook. */
    String say(String code, Object... args) {
        return Messages.get(code, args).in(lang);
    }

    /** A text of the pack, without what is filled in from evidence; empty for none. */
    String text(Wording wording) {
        return wording == null ? "" : wording.in(lang).replaceAll(PLACEHOLDER, "…");
    }

    /** As a figure in the language, with at most three decimals. */
    String number(BigDecimal number) {
        BigDecimal rounded = number.setScale(Math.min(MOST_DECIMALS, Math.max(0, number.stripTrailingZeros().scale())), RoundingMode.HALF_UP);
        String plain = rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        return lang == Lang.ID ? plain.replace('.', ',') : plain;
    }

    /** A part and how deep it lies in the tree. */
    record Row(Part part, int depth, int indicators) {}

    /** All parts, each before its own parts. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        instrument().parts().forEach(part -> walk(part, 0, rows));
        return rows;
    }

    private static void walk(Part part, int depth, List<Row> rows) {
        rows.add(new Row(part, depth, count(part)));
        part.parts().forEach(p -> walk(p, depth + 1, rows));
    }

    /** How many indicators a part holds. */
    static int count(Part part) {
        return part.indicators().size() + part.parts().stream().mapToInt(Book::count).sum();
    }

    /** The chapters: parts whose own parts are sub-areas, and sub-areas that lie beside such parts. */
    List<Part> chapters() {
        List<Part> chapters = new ArrayList<>();
        instrument().parts().forEach(part -> chapters(part, chapters));
        return chapters;
    }

    private static void chapters(Part part, List<Part> chapters) {
        boolean holdsGroups = part.parts().stream().anyMatch(p -> !p.parts().isEmpty());
        if (holdsGroups) {
            part.parts().forEach(p -> chapters(p, chapters));
        } else {
            chapters.add(part);
        }
    }

    /** The sub-areas of a chapter; the chapter itself when it holds its indicators directly. */
    static List<Part> sections(Part chapter) {
        return chapter.parts().isEmpty() ? List.of(chapter) : chapter.parts();
    }

    /** Everything about an indicator. */
    IndicatorSheet sheet(Indicator indicator) {
        return sheets.get(indicator.code());
    }

    Term term(String key) {
        return pack.terms().get(key);
    }

    /** The vocabulary of one kind, by label. */
    List<Term> terms(Term.Kind kind) {
        return pack.terms().values().stream()
                .filter(t -> t.kind() == kind)
                .sorted((a, b) -> text(a.label()).compareToIgnoreCase(text(b.label())))
                .toList();
    }

    /** Codes of the indicators whose rules look at a kind of evidence. */
    List<String> users(Term term) {
        return sheets.values().stream()
                .filter(s -> s.rules().stream().flatMap(r -> r.when().stream()).anyMatch(p -> term.key().equals(p.key())))
                .map(s -> s.indicator().code())
                .toList();
    }

    /** What a measure may be: its range or its levels, and its unit; empty for other kinds. */
    String extent(Term term) {
        String levels = term.levels().stream().collect(Collectors.joining(", "));
        String range = term.min() == null ? levels : say("handbook-range", number(term.min()), number(term.max()));
        return text(term.unit()).isEmpty() ? range : range.isEmpty() ? text(term.unit()) : range + " " + text(term.unit());
    }

    /** From where on a band or grade holds. */
    String bound(Band band) {
        return band.from() != null ? "≥ " + number(band.from())
                : band.above() != null ? "> " + number(band.above()) : say("handbook-rest");
    }

    /** How many worked cases there are. */
    long cases() {
        return sheets.values().stream().flatMap(s -> s.cases().stream()).map(c -> c.file() + c.line()).distinct().count();
    }

    /** Where a case stands. */
    String place(Case one) {
        return one.file().substring(one.file().lastIndexOf('/') + 1) + ":" + one.line();
    }

    /** Marks by which the page can be narrowed down. */
    String marks(Indicator indicator) {
        List<String> marks = new ArrayList<>(List.of("indicator"));
        if (!indicator.gates().isEmpty()) {
            marks.add("has-gate");
        }
        if (!indicator.findings().isEmpty()) {
            marks.add("has-finding");
        }
        if (indicator.judgementReason() != null) {
            marks.add("has-judgement");
        }
        return String.join(" ", marks);
    }
}
