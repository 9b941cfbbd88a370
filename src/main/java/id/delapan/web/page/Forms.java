package id.delapan.web.page;

import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.By;
import id.delapan.model.Dossier.Coverage;
import id.delapan.model.Dossier.Document;
import id.delapan.model.Dossier.Measure;
import id.delapan.model.Dossier.Practice;
import id.delapan.model.Indicator;
import id.delapan.model.Lang;
import id.delapan.model.Scale;
import id.delapan.model.Term;
import id.delapan.web.page.Form.Choice;
import id.delapan.web.page.Form.Fields;
import id.delapan.web.page.Form.Kind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes the forms of an indicator from the instrument and the vocabulary. */
final class Forms {
    private static final int WIDEST_PICK = 34;

    private final Frame frame;
    private final Dossier dossier;

    Forms(Frame frame, Dossier dossier) {
        this.frame = frame;
        this.dossier = dossier;
    }

    /** One for each that may answer; none for what is worked out from counts. */
    List<Form> answers(Indicator indicator) {
        return indicator.share() != null ? List.of() : Arrays.stream(By.values()).map(by -> answer(indicator, by)).toList();
    }

    private Form answer(Indicator indicator, By by) {
        Answer known = dossier.answers().stream()
                .filter(a -> a.indicator().equals(indicator.code()) && a.by() == by)
                .findFirst().orElse(null);
        Scale scale = indicator.scale();
        String word = by.name().toLowerCase(Locale.ROOT);
        Fields fields = new Fields();
        if (scale.numeric()) {
            fields.add("value", Kind.NUMBER, known == null ? null : shown(known.value()),
                    scale.count() ? frame.say("form.count") : "0–" + shown(scale.max()), false);
        } else {
            List<Choice> levels = scale.names().stream().map(name -> new Choice(name, name)).toList();
            boolean narrow = scale.names().stream().mapToInt(String::length).sum() <= WIDEST_PICK;
            fields.choose("level", narrow ? Kind.PICK : Kind.CHOICE, known == null ? null : known.level(), levels, false);
        }
        fields.add("note", Kind.NOTE, known == null ? null : known.note(), null, false);
        fields.add("evidence", Kind.LIST, known == null ? null : String.join(", ", known.evidence()), null, false);
        return new Form(frame.say("by." + word), "answers", Form.json("indicator", indicator.code(), "by", word), "{}",
                known == null, fields.all());
    }

    /** Those of a kind of evidence: one for each item the dossier holds. */
    List<Form> evidence(Term term) {
        return switch (term.kind()) {
            case DOCUMENT -> dossier.documents().stream().filter(d -> d.type().equals(term.key())).map(d -> document(term, d)).toList();
            case COVERAGE -> dossier.coverages().stream().filter(c -> c.subject().equals(term.key())).map(c -> coverage(term, c)).toList();
            case MEASURE -> dossier.measures().stream().filter(m -> m.key().equals(term.key())).map(m -> measure(term, m)).toList();
            case PRACTICE -> dossier.practices().stream().filter(p -> p.key().equals(term.key())).map(p -> practice(term, p)).toList();
        };
    }

    /** An empty one for another item; null where the dossier may hold only one and does. */
    Form another(Term term) {
        boolean one = term.kind() == Term.Kind.COVERAGE || term.kind() == Term.Kind.PRACTICE;
        return one && !evidence(term).isEmpty() ? null : switch (term.kind()) {
            case DOCUMENT -> document(term, null);
            case COVERAGE -> coverage(term, null);
            case MEASURE -> measure(term, null);
            case PRACTICE -> practice(term, null);
        };
    }

    private Form document(Term term, Document d) {
        Document known = d != null ? d : new Document("", term.key(), null, null, null, null, null, null, null, null);
        Fields fields = new Fields()
                .add("title", Kind.TEXT, known.title(), null, false)
                .add("number", Kind.TEXT, known.number(), null, false)
                .add("date", Kind.DATE, known.date(), null, false)
                .add("validFrom", Kind.DATE, known.validFrom(), null, false)
                .add("validUntil", Kind.DATE, known.validUntil(), null, false)
                .choose("formal", Kind.CHOICE, known.formal(), yesNo(), false)
                .add("uri", Kind.TEXT, known.uri(), null, false)
                .add("sha256", Kind.TEXT, known.sha256(), null, false);
        return form(term, "documents", known.id(), Form.json("type", term.key()), fields);
    }

    private Form coverage(Term term, Coverage c) {
        String unit = term.unit() == null ? null : term.unit().in(frame.lang());
        Fields fields = new Fields()
                .add("done", Kind.NUMBER, c == null ? null : c.done(), unit, true)
                .add("total", Kind.NUMBER, c == null ? null : c.total(), unit, true)
                .add("evidence", Kind.LIST, c == null ? null : String.join(", ", c.evidence()), null, false);
        return form(term, "coverages", c == null ? "" : c.id(), Form.json("subject", term.key()), fields);
    }

    private Form measure(Term term, Measure m) {
        Fields fields = new Fields();
        if (term.levels().isEmpty() || !term.bands().isEmpty() || m != null && m.value() != null) {
            String range = term.min() == null ? "" : shown(term.min()) + "–" + shown(term.max());
            String unit = term.unit() == null ? "" : term.unit().in(frame.lang());
            fields.add("value", Kind.NUMBER, m == null ? null : shown(m.value()), (range + " " + unit).strip(), term.levels().isEmpty());
        }
        if (!term.levels().isEmpty()) {
            fields.choose("level", Kind.CHOICE, m == null ? null : m.level(),
                    term.levels().stream().map(l -> new Choice(l, l)).toList(), term.bands().isEmpty());
        }
        fields.add("year", Kind.NUMBER, m == null ? dossier.year() : m.year(), null, true)
                .add("source", Kind.TEXT, m == null ? null : m.source(), null, false);
        return form(term, "measures", m == null ? "" : m.id(), Form.json("key", term.key()), fields);
    }

    private Form practice(Term term, Practice p) {
        Fields fields = new Fields()
                .choose("observed", Kind.PICK, p == null ? null : p.observed(), yesNo(), true)
                .add("evidence", Kind.LIST, p == null ? null : String.join(", ", p.evidence()), null, false);
        return form(term, "practices", p == null ? "" : p.id(), Form.json("key", term.key()), fields);
    }

    private Form form(Term term, String list, String id, String fixed, Fields fields) {
        String label = term.label().in(frame.lang());
        return new Form(id.isEmpty() ? label : label + " [" + id + "]", list, Form.json("id", id), fixed, id.isEmpty(), fields.all());
    }

    private List<Choice> yesNo() {
        return Stream.of("true", "false").map(value -> new Choice(value, frame.say("form." + value))).toList();
    }

    private String shown(BigDecimal value) {
        return value == null ? null : frame.lang() == Lang.ID ? plain(value).replace('.', ',') : plain(value);
    }

    private static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
