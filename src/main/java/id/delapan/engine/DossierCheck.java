package id.delapan.engine;

import id.delapan.model.Dossier;
import id.delapan.model.DossierException;
import id.delapan.model.Indicator;
import id.delapan.model.Instrument.View;
import id.delapan.model.Origin.Position;
import id.delapan.model.Scale;
import id.delapan.model.Term;
import id.delapan.rules.RulePack;
import id.delapan.source.Problems;
import id.delapan.source.Struct;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Checks a dossier against the vocabulary of a pack, and that it does not contradict itself in form. */
final class DossierCheck {
    private final RulePack pack;
    private final Dossier dossier;
    private final Problems problems = new Problems();
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final Set<String> notAsked;
    private final Set<String> counted;

    private DossierCheck(RulePack pack, Forms forms, Dossier dossier) {
        this.pack = pack;
        this.dossier = dossier;
        this.counted = forms.counted();
        this.notAsked = forms.notAsked(dossier.agency().kind());
    }

    /**
     * Does nothing for a dossier that can be evaluated.
     *
     * @throws DossierException with every problem
     */
    static void check(RulePack pack, Forms forms, Dossier dossier) {
        DossierCheck check = new DossierCheck(pack, forms, dossier);
        check.all();
        for (Dossier unit : dossier.units()) {
            DossierCheck own = new DossierCheck(pack, forms, unit);
            own.all();
            check.problems.addAll(own.problems.list());
        }
        if (!check.problems.isEmpty()) {
            throw new DossierException(check.problems.list());
        }
    }

    private void all() {
        boolean known = dossier.instrument() == null || dossier.instrument().equals(pack.instrument().id());
        each(dossier.answers(), "answers", (a, path) -> one(a, path, known));
        each(dossier.measures(), "measures", (m, path) -> {
            if (m.value() == null && m.level() == null) {
                problem(path, "measure-without-value", m.key());
            }
        });
        if (!known) {
            problem("instrument", "unknown-instrument", dossier.instrument(), pack.instrument().id());
            return;
        }
        if (dossier.view() != null) {
            view();
        }
        each(dossier.documents(), "documents", (d, path) -> {
            id(d.id(), path);
            term(d.type(), Term.Kind.DOCUMENT, path + ".type");
            if (d.validFrom() != null && d.validUntil() != null && d.validUntil().isBefore(d.validFrom())) {
                problem(path + ".validUntil", "validity-reversed", d.validUntil(), d.validFrom());
            }
        });
        each(dossier.coverages(), "coverages", (c, path) -> {
            id(c.id(), path);
            once(c.subject(), path, "coverage-twice", c.subject());
            term(c.subject(), Term.Kind.COVERAGE, path + ".subject");
            if (c.done() < 0 || c.done() > c.total()) {
                problem(path + ".done", "done-above-total", c.done(), c.total());
            }
        });
        each(dossier.measures(), "measures", this::measure);
        each(dossier.practices(), "practices", (p, path) -> {
            id(p.id(), path);
            once(p.key(), path, "practice-twice", p.key());
            term(p.key(), Term.Kind.PRACTICE, path + ".key");
        });
        each(dossier.answers(), "answers", this::answer);
        each(dossier.coverages(), "coverages", (c, path) -> references(c.evidence(), path));
        each(dossier.practices(), "practices", (p, path) -> references(p.evidence(), path));
        each(dossier.answers(), "answers", (a, path) -> references(a.evidence(), path));
        each(dossier.followUps(), "followUps", this::followUp);
    }

    private void view() {
        List<String> views = pack.instrument().views().stream().map(View::code).toList();
        if (!views.contains(dossier.view())) {
            problem("view", "unknown-view", dossier.view(), pack.instrument().id(), Struct.meant(dossier.view(), views));
        }
    }

    private void measure(Dossier.Measure m, String path) {
        id(m.id(), path);
        once(m.key() + "@" + m.year(), path, "measure-twice", m.key(), String.valueOf(m.year()));
        Term term = term(m.key(), Term.Kind.MEASURE, path + ".key");
        if (term == null) {
            return;
        }
        if (m.value() != null
                && (term.min() != null && m.value().compareTo(term.min()) < 0
                        || term.max() != null && m.value().compareTo(term.max()) > 0)) {
            problem(path + ".value", "value-out-of-range", m.value().toPlainString(), m.key(),
                    term.min().toPlainString(), term.max().toPlainString());
        }
        if (m.value() != null && counted.contains(m.key()) && !count(m.value())) {
            problem(path + ".value", "measure-needs-count", m.value().toPlainString(), m.key());
        }
        if (m.level() != null && !term.levels().contains(m.level())) {
            problem(path + ".level", "unknown-measure-level", m.level(), m.key(),
                    Struct.meant(m.level(), term.levels()), String.join(", ", term.levels()));
        }
    }

    /** An answer is a level or a value; what its indicator asks for is told where the indicator is known. */
    private void one(Dossier.Answer a, String path, boolean known) {
        if (a.level() != null && a.value() != null) {
            problem(path, "answer-both", a.indicator());
        }
        if (a.level() == null && a.value() == null && !(known && pack.indicators().containsKey(a.indicator()))) {
            problem(path, "answer-empty", a.indicator());
        }
    }

    private void answer(Dossier.Answer a, String path) {
        Indicator indicator = pack.indicators().get(a.indicator());
        if (indicator == null) {
            problem(path + ".indicator", "unknown-indicator", a.indicator(), pack.instrument().id(),
                    Struct.meant(a.indicator(), pack.indicators().keySet()));
            return;
        }
        if (notAsked.contains(a.indicator())) {
            problem(path + ".indicator", "indicator-not-asked", a.indicator(), dossier.agency().kind().word());
            return;
        }
        once(a.indicator() + "@" + a.by(), path, "answer-twice", a.indicator());
        Scale scale = indicator.scale();
        if (indicator.share() != null) {
            problem(path, "answer-to-share", a.indicator(), String.join(", ", indicator.share().counts()));
        } else if (scale.count()) {
            if (a.value() == null || !count(a.value())) {
                problem(path + (a.value() == null ? "" : ".value"), "answer-needs-count", a.indicator());
            }
        } else if (scale.numeric()) {
            if (a.value() == null) {
                problem(path, "answer-needs-value", a.indicator(), scale.max().toPlainString());
            } else if (a.value().signum() < 0 || a.value().compareTo(scale.max()) > 0) {
                problem(path + ".value", "answer-off-scale", a.value().toPlainString(), a.indicator(),
                        scale.max().toPlainString());
            }
        } else if (a.level() == null) {
            problem(path, "answer-needs-level", a.indicator(), String.join(", ", scale.names()));
        } else if (!scale.levels().containsKey(a.level())) {
            problem(path + ".level", "answer-unknown-level", a.level(), a.indicator(),
                    Struct.meant(a.level(), scale.names()), String.join(", ", scale.names()));
        }
    }

    private static boolean count(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(Scale.MOST) <= 0 && value.stripTrailingZeros().scale() <= 0;
    }

    private void followUp(Dossier.FollowUp f, String path) {
        if (!pack.indicators().containsKey(f.indicator())) {
            problem(path + ".indicator", "unknown-indicator", f.indicator(), pack.instrument().id(),
                    Struct.meant(f.indicator(), pack.indicators().keySet()));
        }
        once(f.indicator() + "@" + f.kind() + "@" + f.key(), path, "follow-up-twice", f.indicator(),
                f.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        references(f.evidence(), path);
    }

    private Term term(String key, Term.Kind kind, String path) {
        Term term = pack.terms().get(key);
        if (term == null || term.kind() != kind) {
            List<String> known = pack.terms().values().stream()
                    .filter(t -> t.kind() == kind)
                    .map(Term::key)
                    .toList();
            problem(path, "unknown-dossier-evidence", key, pack.instrument().id(), Struct.meant(key, known));
            return null;
        }
        return term;
    }

    private void id(String id, String path) {
        if (ids.putIfAbsent(id, path) != null) {
            problem(path + ".id", "id-twice", id);
        }
    }

    private void once(String key, String path, String code, Object... args) {
        if (!keys.add(code + "\0" + key)) {
            problem(path, code, args);
        }
    }

    private void references(List<String> evidence, String path) {
        for (int i = 0; i < evidence.size(); i++) {
            if (!ids.containsKey(evidence.get(i))) {
                problem(path + ".evidence[" + i + "]", "unknown-reference", evidence.get(i),
                        Struct.meant(evidence.get(i), ids.keySet()));
            }
        }
    }

    private interface Check<T> {
        void check(T item, String path);
    }

    private static <T> void each(List<T> items, String name, Check<T> check) {
        for (int i = 0; i < items.size(); i++) {
            check.check(items.get(i), name + "[" + i + "]");
        }
    }

    private void problem(String path, String code, Object... args) {
        Position at = dossier.origin().locate(path);
        problems.add(dossier.origin().file(), at.line(), at.column(), code, args);
    }
}
