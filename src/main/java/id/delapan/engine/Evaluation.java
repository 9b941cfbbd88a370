package id.delapan.engine;

import id.delapan.model.Assessment;
import id.delapan.model.Assessment.AnswerGiven;
import id.delapan.model.Assessment.Because;
import id.delapan.model.Assessment.CannotFollowUp;
import id.delapan.model.Assessment.Finding;
import id.delapan.model.Assessment.Index;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.InstrumentRef;
import id.delapan.model.Assessment.Mark;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Assessment.PartResult;
import id.delapan.model.Assessment.Receipt;
import id.delapan.model.Assessment.Status;
import id.delapan.model.Assessment.UnitResult;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.FollowUp;
import id.delapan.model.Indicator;
import id.delapan.model.Instrument;
import id.delapan.model.Instrument.Grade;
import id.delapan.model.Lang;
import id.delapan.model.Outline;
import id.delapan.model.Outline.Area;
import id.delapan.model.Outline.Level;
import id.delapan.model.Part;
import id.delapan.model.Wording;
import id.delapan.rules.RulePack;
import id.delapan.source.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts an assessment together from what the rules judged. */
final class Evaluation {
    private final RulePack pack;
    private final Scorer scorer;
    private final List<String> left;
    private final List<Evaluation> units;
    private final Asking asking;
    private final Dossier dossier;
    private final Options options;
    private final Lang lang;
    private final List<Resolution> resolutions;
    private final Filler filler;
    private final BigDecimal[] ungated;
    private final BigDecimal[] gated;
    private final BigDecimal[] scores;
    private final Map<Part, BigDecimal> points;
    private final Map<Part, BigDecimal> claimed;
    private final Map<Part, BigDecimal> supported;

    Evaluation(
            Forms.Form form, Asking asking, Dossier dossier, Options options, List<Resolution> resolutions,
            List<Evaluation> units) {
        this.pack = form.pack();
        this.scorer = form.scorer();
        this.left = form.left();
        this.units = units;
        this.asking = asking;
        this.dossier = dossier;
        this.options = options;
        this.lang = options.lang();
        this.resolutions = resolutions;
        this.filler = new Filler(pack, dossier, lang);
        this.ungated = shares(Resolution::share);
        this.gated = scorer.gated(ungated);
        this.scores = withUnits(gated, Resolution::share);
        this.points = scorer.points(scores);
        // What units claim is no claim of the agency's own, and its own questions would all seem to be claimed at 0.
        this.claimed = silent(Resolution::claimed) ? null : side(Resolution::claimed);
        this.supported = side(Resolution::supported);
    }

    private BigDecimal[] shares(Function<Resolution, BigDecimal> share) {
        return resolutions.stream().map(share).toArray(BigDecimal[]::new);
    }

    /** Points by one side alone; null when that side says nothing at all. */
    private Map<Part, BigDecimal> side(Function<Resolution, Mark> mark) {
        return silent(mark) && units.stream().allMatch(u -> u.silent(mark))
                ? null
                : scorer.points(scored(r -> r.share(mark.apply(r))));
    }

    private boolean silent(Function<Resolution, Mark> mark) {
        return resolutions.stream().allMatch(r -> mark.apply(r) == null);
    }

    /** Shares after gates, and after the units have had their part in them. */
    private BigDecimal[] scored(Function<Resolution, BigDecimal> share) {
        return withUnits(scorer.gated(shares(share)), share);
    }

    private BigDecimal[] withUnits(BigDecimal[] own, Function<Resolution, BigDecimal> share) {
        if (units.isEmpty()) {
            return own;
        }
        BigDecimal[] mixed = own.clone();
        List<BigDecimal[]> theirs = units.stream().map(u -> u.scored(share)).toList();
        for (int i = 0; i < own.length; i++) {
            mixed[i] = scorer.mixed(i, own[i], asked(scorer.code(i), theirs));
        }
        return mixed;
    }

    /** Of the shares of the units those of an indicator, where it is asked. */
    private List<BigDecimal> asked(String code, List<BigDecimal[]> theirs) {
        List<BigDecimal> asked = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Integer at = units.get(i).scorer.find(code);
            if (at != null) {
                asked.add(theirs.get(i)[at]);
            }
        }
        return asked;
    }

    Assessment assess(List<Judgement> judgements, Receipt receipt) {
        Findings findings = new Findings(filler, dossier, lang, judgements);
        Recommendations recommendations = new Recommendations(filler, lang);
        List<IndicatorResult> results = new ArrayList<>();
        List<Finding> all = new ArrayList<>();
        for (int i = 0; i < resolutions.size(); i++) {
            Resolution resolution = resolutions.get(i);
            BigDecimal gain = Numbers.round(scorer.gain(i, ungated, gated));
            int before = all.size();
            findings(findings, i).forEach(f -> all.add(f.told(all.size() + 1)));
            recommendations.of(resolution, all.subList(before, all.size()), gain);
            results.add(result(i, resolution, gain));
        }
        contradictions(judgements).forEach(f -> all.add(f.told(all.size() + 1)));
        Instrument instrument = pack.instrument();
        return new Assessment(
                Assessment.FORMAT,
                new InstrumentRef(instrument.id(), instrument.version(), instrument.title().in(lang), instrument.basis(),
                        instrument.subject() == null ? null : instrument.subject().in(lang)),
                dossier.agency(), dossier.year(), options, index(), notes(),
                instrument.parts().stream().map(this::part).toList(),
                List.copyOf(results), List.copyOf(all), recommendations.ranked(),
                EvidenceList.of(dossier, filler, lang), dossier.submitted(), cannotFollowUp(),
                new Titles(pack, dossier, lang, code -> scorer.points(code, scores, points), value()).all(), units.stream().map(Evaluation::unit).toList(), receipt);
    }

    /** What cannot be as it is given: counts, then documents. */
    private List<Found> contradictions(List<Judgement> judgements) {
        List<Found> found = new Overfull(resolutions, judgements, lang).all();
        found.addAll(new Integrity(asking, filler, dossier, lang, judgements).all());
        return found;
    }

    private List<Found> findings(Findings findings, int i) {
        return byUnits(i) ? List.of() : findings.of(resolutions.get(i), scores[i], scorer.weight(i));
    }

    /** Whether the units alone decide an indicator. */
    private boolean byUnits(int indicator) {
        return !units.isEmpty() && scorer.onlyByUnits(indicator) && units.stream().anyMatch(u -> u.scorer.find(scorer.code(indicator)) != null);
    }

    /** What counts for an indicator, as it is shown; null where nothing does or the units alone decide. */
    private Mark mark(int indicator) {
        Resolution resolution = resolutions.get(indicator);
        return byUnits(indicator) ? null : resolution.shown(resolution.mark());
    }

    private UnitResult unit() {
        return new UnitResult(dossier.agency(), value(), pack.instrument().parts().stream().map(this::part).toList());
    }

    private BigDecimal value() {
        return Numbers.round(scorer.index(points));
    }

    /** What {@link Outline#of} makes of the assessment, without all that it leaves out. */
    Outline outline(List<Judgement> judgements, Receipt receipt) {
        Findings findings = new Findings(filler, dossier, lang, judgements);
        Set<String> keys = new LinkedHashSet<>();
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < resolutions.size(); i++) {
            Mark mark = mark(i);
            levels.add(new Level(scorer.code(i), mark == null ? null : mark.level(), mark == null ? null : mark.value()));
            findings(findings, i).forEach(f -> keys.add(f.name()));
        }
        contradictions(judgements).forEach(f -> keys.add(f.name()));
        List<Area> areas = pack.instrument().parts().stream()
                .flatMap(c -> c.parts().isEmpty() ? Stream.of(c) : c.parts().stream())
                .map(p -> new Area(p.code(), Numbers.round(points.get(p))))
                .toList();
        return new Outline(pack.instrument().id(), dossier.agency(), dossier.year(), index(), areas, List.copyOf(levels),
                List.copyOf(keys), receipt);
    }

    private IndicatorResult result(int i, Resolution r, BigDecimal gain) {
        Indicator indicator = r.indicator();
        Mark mark = mark(i);
        String level = mark == null ? null : mark.level();
        BigDecimal value = mark == null ? null : mark.value();
        Wording criterion = level == null ? null : indicator.criteria().get(level);
        return new IndicatorResult(
                indicator.code(), indicator.title().in(lang), indicator.part(), Numbers.round(scorer.weight(i)),
                byUnits(i) ? Status.UNITS : r.status(), level, value, criterion == null ? null : criterion.in(lang),
                Numbers.round(byUnits(i) ? scores[i] : ungated[i]), Numbers.round(scores[i]), scorer.lowering(i, ungated[i], gated), gain,
                scorer.blocking(i, ungated[i], gated), r.shown(r.claimed()), r.shown(r.supported()), because(r), answers(r), r.missing(),
                indicator.basis(), r.confidence());
    }

    private List<Because> because(Resolution r) {
        return r.because().stream()
                .map(j -> new Because(
                        j.rule().name(), pack.pathOf(j.rule()), j.rule().line(), j.rule().sentence(), Findings.evidence(j)))
                .distinct()
                .toList();
    }

    private static List<AnswerGiven> answers(Resolution r) {
        return r.answers().stream()
                .map(a -> new AnswerGiven(a.by().name().toLowerCase(Locale.ROOT), a.level(), a.value(), a.note(),
                        a.evidence().stream().sorted().toList()))
                .toList();
    }

    private PartResult part(Part part) {
        return new PartResult(
                part.kind(), part.code(), part.title().in(lang), part.weight(),
                Numbers.round(points.get(part)),
                claimed == null ? null : Numbers.round(claimed.get(part)),
                supported == null ? null : Numbers.round(supported.get(part)),
                part.parts().stream().map(this::part).toList());
    }

    private Index index() {
        BigDecimal value = value();
        Grade grade = pack.instrument().grade(value);
        BigDecimal low = scorer.index(scored(Resolution::lowest));
        BigDecimal high = scorer.index(scored(r -> r.open() ? BigDecimal.ONE : r.share()));
        return new Index(
                value, Numbers.display(value), grade.grade(), grade.label() == null ? null : grade.label().in(lang),
                Numbers.round(low), Numbers.round(high),
                claimed == null ? null : Numbers.round(scorer.index(claimed)),
                supported == null ? null : Numbers.round(scorer.index(supported)));
    }

    private List<CannotFollowUp> cannotFollowUp() {
        Set<String> inForce = new HashSet<>();
        dossier.documents().stream()
                .filter(d -> Boolean.TRUE.equals(Facts.inForce(d, dossier.year())))
                .forEach(d -> inForce.add(d.id()));
        return dossier.followUps().stream()
                .sorted(Comparator.comparing(FollowUp::indicator, asking.order())
                        .thenComparing(FollowUp::kind)
                        .thenComparing(f -> String.valueOf(f.key())))
                .map(f -> new CannotFollowUp(
                        f.indicator(), f.kind(), f.key(), f.reason(),
                        f.evidence().stream().sorted().toList(), f.evidence().stream().anyMatch(inForce::contains)))
                .toList();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        Instrument instrument = pack.instrument();
        boolean early = dossier.year() < instrument.validFrom();
        if (early || instrument.validUntil() != null && dossier.year() > instrument.validUntil()) {
            notes.add(Messages.get("year-outside-validity", dossier.year(), instrument.id(), instrument.validFrom(),
                    instrument.validUntil() == null ? "…" : instrument.validUntil()).in(lang));
        }
        notes.addAll(Remarks.of(instrument, left, dossier, lang));
        dossier.measures().stream()
                .filter(m -> m.year() > dossier.year())
                .map(m -> Messages.get("later-measure", pack.terms().get(m.key()).label(), m.year()).in(lang))
                .sorted()
                .forEach(notes::add);
        return List.copyOf(notes);
    }
}
