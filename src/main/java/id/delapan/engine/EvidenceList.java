package id.delapan.engine;

import id.delapan.model.Assessment.EvidenceItem;
import id.delapan.model.Dossier;
import id.delapan.model.Lang;
import id.delapan.model.Term;
import id.delapan.source.Messages;
import id.delapan.source.WrittenDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The evidence of a dossier in words, for display. */
final class EvidenceList {
    private EvidenceList() {}

    static List<EvidenceItem> of(Dossier dossier, Filler filler, Lang lang) {
        List<EvidenceItem> items = new ArrayList<>();
        for (Dossier.Document d : dossier.documents()) {
            String validity = d.validUntil() == null ? null
                    : say(lang, "valid-until", WrittenDate.of(d.validUntil(), lang));
            String formal = d.formal() == null ? null : say(lang, d.formal() ? "formal" : "not-formal");
            String text = Stream.of(d.title(), d.number(), d.date() == null ? null : WrittenDate.of(d.date(), lang),
                            validity, formal)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" · "));
            items.add(new EvidenceItem(d.id(), Term.Kind.DOCUMENT, d.type(), filler.label(d.type()), text));
        }
        for (Dossier.Coverage c : dossier.coverages()) {
            items.add(new EvidenceItem(c.id(), Term.Kind.COVERAGE, c.subject(), filler.label(c.subject()),
                    say(lang, "done-of-total", c.done(), c.total())));
        }
        for (Dossier.Measure m : dossier.measures()) {
            String value = m.value() == null ? null : Numbers.exact(m.value(), lang);
            String text = Stream.of(value, m.level(), String.valueOf(m.year()), m.source())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" · "));
            items.add(new EvidenceItem(m.id(), Term.Kind.MEASURE, m.key(), filler.label(m.key()), text));
        }
        for (Dossier.Practice p : dossier.practices()) {
            items.add(new EvidenceItem(p.id(), Term.Kind.PRACTICE, p.key(), filler.label(p.key()),
                    say(lang, p.observed() ? "observed" : "not-observed")));
        }
        items.sort(Comparator.comparing(EvidenceItem::id));
        return List.copyOf(items);
    }

    private static String say(Lang lang, String code, Object... args) {
        return Messages.say(lang, code, args);
    }
}
