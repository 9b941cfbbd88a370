package id.delapan.engine;

import id.delapan.model.Dossier;
import id.delapan.model.Instrument.Band;
import id.delapan.rules.FactType;
import id.delapan.rules.RulePack;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What rules may see of a dossier, worked out from the contract alone; an unknown field is absent. */
record PlainFact(FactType type, String id, Map<String, Object> fields) {

    static List<PlainFact> of(Dossier dossier, RulePack pack) {
        List<PlainFact> facts = new ArrayList<>();
        facts.add(make(FactType.PERIOD, null, "year", dossier.year()));
        facts.add(make(FactType.AGENCY, null, "kind", dossier.agency().kind().name().toLowerCase()));
        dossier.documents().forEach(d -> facts.add(document(d, dossier.year())));
        dossier.coverages().forEach(c -> facts.add(coverage(c)));
        dossier.measures().stream().filter(m -> m.year() <= dossier.year()).forEach(m -> facts.add(make(FactType.MEASURE, m.id(), "id", m.id(), "key", m.key(),
                "value", m.value(), "level", level(m, pack), "year", m.year(), "age", dossier.year() - m.year())));
        dossier.practices().forEach(p ->
                facts.add(make(FactType.PRACTICE, p.id(), "id", p.id(), "key", p.key(), "observed", p.observed())));
        dossier.answers().forEach(a -> facts.add(make(FactType.ANSWER, null, "indicator", a.indicator(),
                "by", a.by().name().toLowerCase(), "level", a.level(), "value", a.value())));
        return facts;
    }

    private static PlainFact document(Dossier.Document d, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate from = d.validFrom() == null ? d.date() : d.validFrom();
        LocalDate until = d.validUntil();
        boolean known = from != null || until != null;
        boolean startsTooLate = from != null && from.isAfter(last);
        boolean endedBefore = until != null && until.isBefore(first);
        Integer age = d.date() == null ? null : year - d.date().getYear();
        Integer years = null;
        if (d.validFrom() != null && until != null) {
            years = until.getYear() - d.validFrom().getYear() + 1;
        }
        return make(FactType.DOCUMENT, d.id(), "id", d.id(), "type", d.type(), "formal", d.formal(),
                "inForce", known ? !startsTooLate && !endedBefore : null, "expired", known ? endedBefore : null,
                "age", age, "years", years);
    }

    private static PlainFact coverage(Dossier.Coverage c) {
        String band = null;
        BigDecimal share = null;
        if (c.total() > 0) {
            share = BigDecimal.valueOf(c.done()).divide(BigDecimal.valueOf(c.total()), MathContext.DECIMAL128);
            band = c.done() == c.total() ? "all" : 2L * c.done() > c.total() ? "most" : c.done() > 0 ? "few" : "none";
        }
        return make(FactType.COVERAGE, c.id(), "id", c.id(), "subject", c.subject(), "done", c.done(),
                "total", c.total(), "share", share, "band", band);
    }

    private static String level(Dossier.Measure m, RulePack pack) {
        if (m.level() != null || m.value() == null) {
            return m.level();
        }
        for (Band band : pack.terms().get(m.key()).bands()) {
            boolean least = band.from() == null || m.value().compareTo(band.from()) >= 0;
            boolean over = band.above() == null || m.value().compareTo(band.above()) > 0;
            if (least && over) {
                return band.name();
            }
        }
        return null;
    }

    private static PlainFact make(FactType type, String id, Object... namesAndValues) {
        Map<String, Object> fields = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return new PlainFact(type, id, fields);
    }
}
