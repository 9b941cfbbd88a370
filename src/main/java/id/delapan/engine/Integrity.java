package id.delapan.engine;

import id.delapan.engine.Found.Texts;
import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Document;
import id.delapan.model.EvaluationStopped;
import id.delapan.model.Indicator.Severity;
import id.delapan.model.Lang;
import id.delapan.source.Messages;
import id.delapan.source.WrittenDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Finds documents that cannot be what they are given as: dated outside the year or after the submission, one number with two
 * titles, a link that leads nowhere, one file for questions that have nothing to do with each other. A document that no
 * question asks for and nobody cites is evidence of nothing and not looked at. What each means is in decision 0012.
 */
final class Integrity {
    private static final String EMPTY_FILE = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final Pattern SCHEME = Pattern.compile("^(?i:about:blank|[a-z][a-z0-9+.-]*:)");
    private static final Pattern SAYING = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern NOT_SAYING = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST_NAMED = 5;

    private static final int MOST_OF_A_NUMBER = 1_000;
    private static final int MOST_FOUND = 20_000;

    /** A document and its title without what does not tell titles apart. */
    private record Titled(String title, Document document) {}

    private final Asking asking;
    private final Filler filler;
    private final Dossier dossier;
    private final Lang lang;
    private final Uses uses;
    private final Set<String> toldByRules = new HashSet<>();
    private final List<Found> found = new ArrayList<>();

    Integrity(Asking asking, Filler filler, Dossier dossier, Lang lang, List<Judgement> judgements) {
        this.asking = asking;
        this.filler = filler;
        this.dossier = dossier;
        this.lang = lang;
        this.uses = new Uses(asking, dossier);
        judgements.stream()
                .filter(j -> asking.speaksOfValidity(j.rule().name()))
                .forEach(j -> toldByRules.addAll(Findings.evidence(j)));
    }

    /** All of them, by document and then by pairs and groups. */
    List<Found> all() {
        if (dossier.documents().isEmpty()) {
            return List.of();
        }
        List<Document> documents = dossier.documents().stream()
                .filter(d -> uses.anchor(d) != null)
                .sorted(Comparator.comparing(Document::id))
                .toList();
        documents.forEach(this::period);
        documents.forEach(this::submission);
        documents.forEach(this::link);
        titles(documents);
        unrelated(documents);
        return found;
    }

    private void period(Document d) {
        if (!Boolean.FALSE.equals(Facts.inForce(d, dossier.year())) || toldByRules.contains(d.id())) {
            return;
        }
        add(uses.anchor(d), "outside-period", Severity.LOW, List.of(d), () -> outside(d));
    }

    private Texts outside(Document d) {
        LocalDate from = d.validFrom() != null ? d.validFrom() : d.date();
        String condition = from == null || from.getYear() <= dossier.year()
                ? say("integrity-period-ended", named(d), date(d.validUntil()), dossier.year())
                : say(d.validFrom() != null ? "integrity-period-begins" : "integrity-period-dated", named(d), date(from),
                        dossier.year());
        return new Texts(condition, say("integrity-period-criterion", dossier.year()), say("integrity-period-effect", dossier.year()));
    }

    private void submission(Document d) {
        if (dossier.submitted() != null && d.date() != null && d.date().isAfter(dossier.submitted())) {
            add(uses.anchor(d), "after-submission", Severity.MEDIUM, List.of(d), () -> new Texts(
                    say("integrity-submission", named(d), date(d.date()), date(dossier.submitted())),
                    say("integrity-submission-criterion"), say("integrity-submission-effect")));
        }
    }

    private void link(Document d) {
        boolean empty = d.uri() != null && !SAYING.matcher(SCHEME.matcher(d.uri().strip()).replaceFirst("")).find();
        boolean file = EMPTY_FILE.equalsIgnoreCase(d.sha256());
        if (empty || file) {
            add(uses.anchor(d), "empty-link", Severity.MEDIUM, List.of(d), () -> new Texts(
                    empty ? say("integrity-link", named(d), Filler.shortened(d.uri())) : say("integrity-file", named(d)),
                    say("integrity-link-criterion"), say("integrity-link-effect")));
        }
    }

    private void titles(List<Document> documents) {
        Map<String, Set<Titled>> byNumber = new TreeMap<>();
        for (Document d : documents) {
            String number = d.number() == null ? "" : plain(d.number());
            if (!number.isEmpty() && d.title() != null) {
                Set<Titled> same = byNumber.computeIfAbsent(number, k -> new LinkedHashSet<>());
                if (same.size() < MOST_OF_A_NUMBER) {
                    same.add(new Titled(plain(d.title()), d));
                }
            }
        }
        for (Set<Titled> same : byNumber.values()) {
            List<Document> list = same.stream()
                    .filter(t -> same.stream().anyMatch(other -> !t.title().equals(other.title()) && together(t.document(), other.document())))
                    .map(Titled::document)
                    .toList();
            if (!list.isEmpty()) {
                add(uses.anchor(list), "two-titles", Severity.MEDIUM, list, () -> new Texts(
                        say("integrity-titles", Filler.shortened(list.get(0).number()), titlesOf(list)),
                        say("integrity-titles-criterion"), say("integrity-titles-effect")));
            }
        }
    }

    private String titlesOf(List<Document> documents) {
        return list(documents.stream().map(d -> say("integrity-title", Filler.shortened(d.title()), d.id())).toList());
    }

    /** Numbers begin anew each year, and different offices count alike: what is stated must not set the two apart. */
    private static boolean together(Document a, Document b) {
        if (a.date() == null || b.date() == null) {
            return a.type().equals(b.type());
        }
        return a.date().equals(b.date()) || a.type().equals(b.type()) && a.date().getYear() == b.date().getYear();
    }

    private void unrelated(List<Document> documents) {
        Map<String, List<Document>> files = new TreeMap<>();
        for (Document d : documents) {
            String digest = d.sha256() == null ? null : d.sha256().toLowerCase(Locale.ROOT);
            String file = digest == null || digest.equals(EMPTY_FILE) ? "id " + d.id() : digest;
            files.computeIfAbsent(file, k -> new ArrayList<>()).add(d);
        }
        for (List<Document> file : files.values()) {
            List<Uses.Use> apart = uses.unrelated(file);
            if (!apart.isEmpty()) {
                add(asking.first(apart.stream().map(Uses.Use::indicator).toList()), "unrelated-use", Severity.MEDIUM, file,
                        () -> new Texts(say("integrity-unrelated", usesOf(apart)), say("integrity-unrelated-criterion"),
                                say("integrity-unrelated-effect")));
            }
        }
    }

    private String usesOf(List<Uses.Use> apart) {
        Map<Document, String> codes = new LinkedHashMap<>();
        apart.forEach(u -> codes.merge(u.document(), u.indicator(), (a, b) -> a + ", " + b));
        return list(codes.entrySet().stream().map(e -> say("integrity-use", named(e.getKey()), e.getValue())).toList());
    }

    private static String plain(String text) {
        return NOT_SAYING.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private String named(Document d) {
        String label = filler.label(d.type());
        return d.number() == null
                ? say("integrity-document", label, d.id())
                : say("integrity-document-number", label, Filler.shortened(d.number()), d.id());
    }

    private String list(List<String> items) {
        String first = String.join("; ", items.subList(0, Math.min(items.size(), MOST_NAMED)));
        return items.size() <= MOST_NAMED ? first : first + "; " + say("and-more", items.size() - MOST_NAMED);
    }

    private String date(LocalDate date) {
        return WrittenDate.of(date, lang);
    }

    private String say(String code, Object... args) {
        return Messages.say(lang, code, args);
    }

    private void add(String indicator, String key, Severity severity, Collection<Document> documents, Supplier<Texts> texts) {
        if (found.size() >= MOST_FOUND) {
            throw new EvaluationStopped("more of the documents are faulty than anybody could read");
        }
        found.add(new Found(indicator, FindingKind.EVIDENCE_INTEGRITY, key, severity,
                documents.stream().map(Document::id).sorted().toList(), null, texts));
    }
}
