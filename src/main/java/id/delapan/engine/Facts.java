package id.delapan.engine;

import id.delapan.fact.Agency;
import id.delapan.fact.Answer;
import id.delapan.fact.Coverage;
import id.delapan.fact.Document;
import id.delapan.fact.Measure;
import id.delapan.fact.Period;
import id.delapan.fact.Practice;
import id.delapan.model.Dossier;
import id.delapan.model.Instrument;
import id.delapan.model.Instrument.Band;
import id.delapan.model.Term;
import id.delapan.rules.RulePack;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Turns a dossier into the facts rules see: what depends on the year or on a scale is worked out here, once. */
public final class Facts {
    /** Precision of every figure before its one rounding. */
    static final MathContext PRECISION = new MathContext(50);

    private Facts() {}

    /** All facts of a dossier, in an order that does not depend on the dossier's. A figure of a later year is none. */
    public static List<Object> of(Dossier dossier, RulePack pack) {
        List<Object> facts = new ArrayList<>();
        facts.add(new Period(dossier.year()));
        facts.add(new Agency(dossier.agency().kind().word()));
        sorted(dossier.documents(), Comparator.comparing(Dossier.Document::id))
                .forEach(d -> facts.add(document(d, dossier.year())));
        sorted(dossier.coverages(), Comparator.comparing(Dossier.Coverage::subject))
                .forEach(c -> facts.add(coverage(c, pack.instrument())));
        sorted(dossier.measures(), Comparator.comparing(Dossier.Measure::key).thenComparing(Dossier.Measure::year)).stream()
                .filter(m -> m.year() <= dossier.year())
                .forEach(m -> facts.add(measure(m, pack.terms().get(m.key()), dossier.year())));
        sorted(dossier.practices(), Comparator.comparing(Dossier.Practice::key))
                .forEach(p -> facts.add(practice(p)));
        sorted(dossier.answers(), Comparator.comparing(Dossier.Answer::indicator).thenComparing(Dossier.Answer::by))
                .forEach(a -> facts.add(answer(a)));
        return facts;
    }

    /** The fact of one piece of evidence or of an answer. */
    public static Object of(Record evidence, int year, RulePack pack) {
        return evidence instanceof Dossier.Document d ? document(d, year)
                : evidence instanceof Dossier.Coverage c ? coverage(c, pack.instrument())
                : evidence instanceof Dossier.Measure m ? measure(m, pack.terms().get(m.key()), year)
                : evidence instanceof Dossier.Answer a ? answer(a)
                : practice((Dossier.Practice) evidence);
    }

    private static <T> List<T> sorted(List<T> items, Comparator<T> order) {
        return items.stream().sorted(order).toList();
    }

    private static Document document(Dossier.Document d, int year) {
        LocalDate until = d.validUntil();
        boolean ended = until != null && until.getYear() < year;
        Integer age = d.date() == null ? null : year - d.date().getYear();
        Integer years = d.validFrom() == null || until == null ? null : until.getYear() - d.validFrom().getYear() + 1;
        Boolean inForce = inForce(d, year);
        Boolean expired = inForce == null ? null : ended;
        return new Document(d.id(), d.type(), d.formal(), inForce, expired, age, years);
    }

    /** Whether the validity of a document meets a year; null without any date. */
    static Boolean inForce(Dossier.Document d, int year) {
        LocalDate from = d.validFrom() != null ? d.validFrom() : d.date();
        LocalDate until = d.validUntil();
        return from == null && until == null
                ? null
                : (from == null || from.getYear() <= year) && (until == null || until.getYear() >= year);
    }

    private static Coverage coverage(Dossier.Coverage c, Instrument instrument) {
        if (c.total() == 0) {
            return new Coverage(c.id(), c.subject(), c.done(), 0, null, null);
        }
        BigDecimal share = Numbers.quotient(BigDecimal.valueOf(c.done()), BigDecimal.valueOf(c.total()));
        return new Coverage(c.id(), c.subject(), c.done(), c.total(), share, band(instrument.bands(), share));
    }

    private static Measure measure(Dossier.Measure m, Term term, int year) {
        String level = m.level() != null || m.value() == null || term == null || term.bands().isEmpty()
                ? m.level()
                : band(term.bands(), m.value());
        return new Measure(m.id(), m.key(), m.value(), level, m.year(), year - m.year());
    }

    private static Practice practice(Dossier.Practice p) {
        return new Practice(p.id(), p.key(), p.observed());
    }

    private static Answer answer(Dossier.Answer a) {
        String by = a.by().name().toLowerCase(Locale.ROOT);
        return new Answer(a.indicator() + "@" + by, a.indicator(), by, a.level(), a.value());
    }

    private static String band(List<Band> bands, BigDecimal value) {
        return bands.stream().filter(b -> b.reachedBy(value)).findFirst().orElseThrow().name();
    }

    /** The id of the evidence behind a fact; null for a fact that is none. */
    public static String id(Object fact) {
        return fact instanceof Document d ? d.id()
                : fact instanceof Coverage c ? c.id()
                : fact instanceof Measure m ? m.id()
                : fact instanceof Practice p ? p.id() : null;
    }
}
