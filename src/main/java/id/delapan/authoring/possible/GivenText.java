package id.delapan.authoring.possible;

import id.delapan.model.Dossier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes evidence as the {@code given} of a worked case, on one line. */
public final class GivenText {
    private final List<String> documents = new ArrayList<>();
    private final Map<String, String> coverages = new LinkedHashMap<>();
    private final Map<String, String> practices = new LinkedHashMap<>();
    private final List<Dossier.Measure> measures = new ArrayList<>();
    private final List<Dossier.Answer> answers = new ArrayList<>();
    private final int year;

    private GivenText(int year) {
        this.year = year;
    }

    /** Such as {@code {year: 2014, coverages: {unit.dilibatkan: 1/4}}}. */
    public static String of(State state) {
        return of(state.context().year(), state.context().kind(), state.items().stream().map(Item::evidence).toList());
    }

    /** Of a dossier: what a case says of it. */
    public static String of(Dossier dossier) {
        List<Record> evidence = new ArrayList<>(dossier.documents());
        evidence.addAll(dossier.coverages());
        evidence.addAll(dossier.measures());
        evidence.addAll(dossier.practices());
        evidence.addAll(dossier.answers());
        String whole = of(dossier.year(), dossier.agency().kind(), evidence);
        String view = dossier.view() == null ? "" : ", view: " + dossier.view();
        String units = dossier.units().isEmpty() ? "" : ", units: ["
                + String.join(", ", dossier.units().stream().map(u -> "{" + answers(u.answers()) + "}").toList()) + "]";
        return whole.substring(0, whole.length() - 1) + view + units + "}";
    }

    private static String answers(List<Dossier.Answer> answers) {
        return answers.isEmpty() ? "" : "answers: [" + String.join(", ", answers.stream().map(GivenText::answer).toList()) + "]";
    }

    private static String of(int year, Dossier.Kind kind, List<? extends Record> evidence) {
        GivenText text = new GivenText(year);
        evidence.forEach(text::add);
        List<String> parts = new ArrayList<>(List.of("year: " + year));
        if (kind != Dossier.Kind.AGENCY) {
            parts.add("agency: {kind: " + word(kind) + "}");
        }
        text.sections(parts);
        return "{" + String.join(", ", parts) + "}";
    }

    /** Of items alone. */
    public static String of(Context context, List<Item> items) {
        return of(new State(context, null, null, false, items));
    }

    private void add(Record evidence) {
        if (evidence instanceof Dossier.Document d) {
            documents.add(document(d));
        } else if (evidence instanceof Dossier.Coverage c) {
            coverages.put(c.subject(), c.done() + "/" + c.total());
        } else if (evidence instanceof Dossier.Practice p) {
            practices.put(p.key(), String.valueOf(p.observed()));
        } else if (evidence instanceof Dossier.Measure m) {
            measures.add(m);
        } else if (evidence instanceof Dossier.Answer a) {
            answers.add(a);
        }
    }

    private static String document(Dossier.Document d) {
        List<String> fields = new ArrayList<>(List.of("type: " + d.type()));
        field(fields, "formal", d.formal());
        field(fields, "date", d.date());
        field(fields, "validFrom", d.validFrom());
        field(fields, "validUntil", d.validUntil());
        return "{" + String.join(", ", fields) + "}";
    }

    private static void field(List<String> fields, String name, Object value) {
        if (value != null) {
            fields.add(name + ": " + value);
        }
    }

    private void sections(List<String> parts) {
        if (!documents.isEmpty()) {
            parts.add("documents: [" + String.join(", ", documents) + "]");
        }
        map(parts, "coverages", coverages);
        boolean plain = measures.stream().allMatch(m -> m.year() == year && (m.value() == null || m.level() == null));
        if (plain) {
            Map<String, String> short_ = new LinkedHashMap<>();
            measures.forEach(m -> short_.put(m.key(), m.value() != null ? m.value().toPlainString() : quoted(m.level())));
            map(parts, "measures", short_);
        } else {
            parts.add("measures: [" + String.join(", ", measures.stream().map(GivenText::measure).toList()) + "]");
        }
        map(parts, "practices", practices);
        if (!answers.isEmpty()) {
            parts.add(answers(answers));
        }
    }

    private static void map(List<String> parts, String name, Map<String, String> entries) {
        if (!entries.isEmpty()) {
            parts.add(name + ": {" + String.join(", ", entries.entrySet().stream()
                    .map(e -> e.getKey() + ": " + e.getValue())
                    .toList()) + "}");
        }
    }

    private static String measure(Dossier.Measure m) {
        List<String> fields = new ArrayList<>(List.of("key: " + m.key()));
        field(fields, "value", m.value() == null ? null : m.value().toPlainString());
        field(fields, "level", m.level() == null ? null : quoted(m.level()));
        fields.add("year: " + m.year());
        return "{" + String.join(", ", fields) + "}";
    }

    private static String answer(Dossier.Answer a) {
        String mark = a.level() != null ? "level: " + quoted(a.level()) : "value: " + a.value().toPlainString();
        return "{indicator: " + a.indicator() + ", by: " + word(a.by()) + ", " + mark + "}";
    }

    private static String quoted(String text) {
        return text.matches("[A-Z]{1,2}") && !List.of("Y", "N").contains(text) ? text : "\"" + text + "\"";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
