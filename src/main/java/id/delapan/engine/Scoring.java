package id.delapan.engine;

import id.delapan.fact.Finding;
import id.delapan.model.Assessment.Status;
import id.delapan.model.Dossier;
import id.delapan.model.Lang;
import id.delapan.model.Part;
import id.delapan.rules.FactIndex;
import id.delapan.rules.RulePack;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Works out figures from given judgements, without running rules. Immutable; works out no more than it is asked for. */
public final class Scoring {
    private final RulePack pack;
    private final Forms forms;
    private final Undecided undecided;

    /** By the structure, scales and gates of a pack. */
    public Scoring(RulePack pack) {
        this.pack = pack;
        this.forms = new Forms(pack);
        this.undecided = new Undecided(pack);
    }

    /** What the judgements of a dossier come to; claims do not count, and units of the dossier only with what is answered. */
    public Outcome of(Dossier dossier, List<Judgement> judgements) {
        return judged(dossier, judgements);
    }

    private Judged judged(Dossier dossier, List<Judgement> judgements) {
        Forms.Form form = forms.of(dossier);
        FactIndex facts = new FactIndex(Facts.of(dossier, pack));
        return new Judged(form, dossier, new Resolver(form.pack(), undecided, dossier, facts, judgements, false), judgements);
    }

    private final class Judged implements Outcome {
        private final Forms.Form form;
        private final Dossier dossier;
        private final Scorer scorer;
        private final Resolver resolver;
        private final List<Judgement> judgements;
        private final BigDecimal[] ungated;
        private final BigDecimal[] gated;
        private final Resolution[] resolutions;
        private final List<Judged> units;
        private BigDecimal[] shares;

        Judged(Forms.Form form, Dossier dossier, Resolver resolver, List<Judgement> judgements) {
            this.form = form;
            this.dossier = dossier;
            this.scorer = form.scorer();
            this.resolver = resolver;
            this.judgements = judgements;
            this.ungated = new BigDecimal[scorer.size()];
            this.gated = new BigDecimal[scorer.size()];
            this.resolutions = new Resolution[scorer.size()];
            this.units = dossier.units().stream().map(unit -> judged(unit, List.of())).toList();
        }

        @Override
        public Standing of(String code) {
            int i = scorer.position(code);
            score(i);
            Resolution resolution = resolutions[i];
            List<BigDecimal> theirs = theirs(code);
            if (scorer.onlyByUnits(i) && !theirs.isEmpty()) {
                BigDecimal score = Numbers.round(scorer.mixed(i, gated[i], theirs));
                return new Standing(Status.UNITS, null, score, score, List.of(), List.of());
            }
            return new Standing(resolution.status(), resolution.shown(resolution.mark()), Numbers.round(ungated[i]),
                    Numbers.round(scorer.mixed(i, gated[i], theirs)), scorer.lowering(i, ungated[i], gated),
                    resolution.because().stream().map(j -> j.rule().name()).distinct().toList());
        }

        private void score(int indicator) {
            if (gated[indicator] == null) {
                scorer.parents(indicator).forEach(this::score);
                resolutions[indicator] = resolver.of(scorer.code(indicator));
                ungated[indicator] = resolutions[indicator].share();
                gated[indicator] = scorer.gate(indicator, ungated[indicator], gated);
            }
        }

        /** The shares of the units that are asked. */
        private List<BigDecimal> theirs(String code) {
            List<BigDecimal> theirs = new ArrayList<>();
            for (Judged unit : units) {
                Integer at = unit.scorer.find(code);
                if (at != null) {
                    unit.score(at);
                    theirs.add(unit.gated[at]);
                }
            }
            return theirs;
        }

        private BigDecimal[] shares() {
            if (shares == null) {
                shares = new BigDecimal[gated.length];
                for (int i = 0; i < shares.length; i++) {
                    score(i);
                    shares[i] = scorer.mixed(i, gated[i], theirs(scorer.code(i)));
                }
            }
            return shares;
        }

        @Override
        public List<String> findings() {
            return judgements.stream()
                    .filter(j -> j.fact() instanceof Finding)
                    .map(j -> (Finding) j.fact())
                    .map(f -> f.indicator() + "/" + f.key())
                    .distinct()
                    .sorted()
                    .toList();
        }

        @Override
        public BigDecimal index() {
            return Numbers.round(scorer.index(shares()));
        }

        @Override
        public Map<String, String> titles() {
            Map<Part, BigDecimal> parts = scorer.points(shares());
            BigDecimal index = Numbers.round(scorer.index(parts));
            Map<String, String> titles = new LinkedHashMap<>();
            new Titles(form.pack(), dossier, Lang.ID, code -> scorer.points(code, shares, parts), index).all()
                    .forEach(t -> titles.put(t.code(), t.status().name().toLowerCase(Locale.ROOT)));
            return titles;
        }

        @Override
        public String grade() {
            return form.pack().instrument().grade(index()).grade();
        }
    }
}
