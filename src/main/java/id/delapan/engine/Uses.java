package id.delapan.engine;

import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the documents of a dossier are given as evidence of. */
final class Uses {
    /** A document and a question it is given for. */
    record Use(Document document, String indicator) {}

    private final Asking asking;
    /** Questions by the id of a document that an answer, or a coverage or practice they ask for, cites. */
    private final Map<String, Set<String>> cited = new HashMap<>();

    Uses(Asking asking, Dossier dossier) {
        this.asking = asking;
        for (Answer answer : dossier.answers()) {
            answer.evidence().forEach(id -> cite(id, Set.of(answer.indicator())));
        }
        dossier.coverages().forEach(c -> c.evidence().forEach(id -> cite(id, asking.questions(c.subject()))));
        dossier.practices().forEach(p -> p.evidence().forEach(id -> cite(id, asking.questions(p.key()))));
    }

    private void cite(String id, Iterable<String> questions) {
        Set<String> by = cited.computeIfAbsent(id, k -> new TreeSet<>(asking.order()));
        questions.forEach(by::add);
    }

    private Set<String> cited(Document d) {
        return cited.getOrDefault(d.id(), Set.of());
    }

    /** The first question that a document is given for; null when there is none. */
    String anchor(Document d) {
        Set<String> by = cited(d);
        return !by.isEmpty() ? by.iterator().next() : asking.questions(d.type()).stream().findFirst().orElse(null);
    }

    /** The first of the questions that some documents are given for. */
    String anchor(List<Document> documents) {
        return asking.first(documents.stream().map(this::anchor).toList());
    }

    /**
     * Uses of one file that have nothing to do with each other: one for each area concerned, by document and question; none
     * when all is in order. A citation is in order where a question of its area asks for such a document. Two kinds of document in
     * one file are in order when some area asks for both.
     */
    List<Use> unrelated(List<Document> file) {
        if (file.size() == 1 && cited(file.get(0)).isEmpty()) {
            return List.of();
        }
        Set<String> asked = new HashSet<>();
        file.forEach(d -> asked.addAll(asking.areasOf(d.type())));
        Map<String, Use> apart = new LinkedHashMap<>();
        for (Document d : file) {
            for (String question : cited(d)) {
                if (!asked.contains(asking.area(question))) {
                    apart.putIfAbsent(asking.area(question), new Use(d, question));
                }
            }
        }
        boolean strays = !apart.isEmpty();
        Map<String, Document> types = new TreeMap<>();
        file.forEach(d -> types.putIfAbsent(d.type(), d));
        for (Document d : types.values()) {
            if (strays || types.values().stream().anyMatch(other -> disjoint(d, other))) {
                home(d).forEach(use -> apart.putIfAbsent(asking.area(use.indicator()), use));
            }
        }
        List<Use> uses = new ArrayList<>(apart.values());
        uses.sort(Comparator.comparing((Use u) -> u.document().id()).thenComparing(Use::indicator, asking.order()));
        return uses.size() < 2 ? List.of() : uses;
    }

    private boolean disjoint(Document a, Document b) {
        Set<String> left = asking.areasOf(a.type());
        Set<String> right = asking.areasOf(b.type());
        return !left.isEmpty() && !right.isEmpty() && left.stream().noneMatch(right::contains);
    }

    /** The first question that asks for such a document. */
    private List<Use> home(Document d) {
        return asking.questions(d.type()).stream().limit(1).map(question -> new Use(d, question)).toList();
    }
}
