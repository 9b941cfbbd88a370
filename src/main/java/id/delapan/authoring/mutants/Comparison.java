package id.delapan.authoring.mutants;

import id.delapan.authoring.possible.Item;
import id.delapan.authoring.possible.State;
import id.delapan.engine.Facts;
import id.delapan.engine.Judgement;
import id.delapan.engine.Outcome;
import id.delapan.engine.Outcome.Standing;
import id.delapan.engine.Reading;
import id.delapan.engine.Scoring;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Document;
import id.delapan.model.Wording;
import id.delapan.rules.FactIndex;
import id.delapan.rules.Rule;
import id.delapan.rules.RulePack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares what two packs make of one indicator, on dossiers as a case could hold them. */
final class Comparison {
    private static final int LONG_AGO = 20;

    private final RulePack before;
    private final RulePack after;
    private final String code;
    private final Judge was;
    private final Judge is;

    Comparison(RulePack before, RulePack after, String code) {
        this.before = before;
        this.after = after;
        this.code = code;
        this.was = new Judge(before);
        this.is = new Judge(after);
    }

    /** What one pack makes of it. */
    private final class Judge {
        private final RulePack pack;
        private final Scoring scoring;
        private final Reading reading;

        Judge(RulePack pack) {
            this.pack = pack;
            this.scoring = new Scoring(pack);
            List<Rule> own = pack.rules().stream().filter(r -> r.then().indicator().equals(code)).toList();
            this.reading = new Reading(own);
        }

        private List<Object> of(Dossier dossier) {
            List<Judgement> said = reading.of(new FactIndex(Facts.of(dossier, pack)));
            Outcome outcome = scoring.of(dossier, said);
            Standing standing = outcome.of(code);
            List<Object> all = new ArrayList<>(List.of(standing.status(), standing.ungated(), outcome.findings()));
            all.add(standing.mark() == null ? "" : String.valueOf(standing.mark().level()));
            return all;
        }
    }

    /** An example of a state, or the same with what it leaves unsaid said, that they disagree on; null when there is none. */
    Dossier shown(State state) {
        for (List<Item> items : spelt(state.items(), state.context().year())) {
            Dossier dossier = new State(state.context(), state.fires(), state.present(), items).dossier(before.instrument().id());
            if (!was.of(dossier).equals(is.of(dossier))) {
                return dossier;
            }
        }
        return null;
    }

    /** The two results of a dossier, as a case would expect them. */
    Wording words(Dossier dossier) {
        return Example.of(dossier, code, before, after);
    }

    private static List<List<Item>> spelt(List<Item> items, int year) {
        List<List<Item>> all = List.of(List.of());
        for (Item item : items) {
            List<List<Item>> more = new ArrayList<>();
            for (List<Item> some : all) {
                for (Item other : spelt(item, year)) {
                    List<Item> longer = new ArrayList<>(some);
                    longer.add(other);
                    more.add(longer);
                }
            }
            all = more;
        }
        return all;
    }

    /** What a document does not say, it may say one way or the other, or leave open altogether. */
    private static Set<Item> spelt(Item item, int year) {
        Set<Item> all = new LinkedHashSet<>(List.of(item));
        if (item.evidence() instanceof Document d) {
            boolean undated = d.date() == null && d.validFrom() == null && d.validUntil() == null;
            LocalDate old = undated ? LocalDate.of(year - LONG_AGO, 1, 1) : d.date();
            LocalDate until = undated ? LocalDate.of(year - LONG_AGO, 12, 31) : d.validUntil();
            for (Boolean formal : d.formal() == null ? new Boolean[] {null, true, false} : new Boolean[] {d.formal()}) {
                all.add(with(item, d, formal, d.date(), d.validUntil()));
                all.add(with(item, d, formal, old, until));
            }
            all.add(new Item(new Document(d.id(), d.type(), null, null, null, null, null, null, null, null), item.fact()));
        }
        return all;
    }

    private static Item with(Item item, Document d, Boolean formal, LocalDate date, LocalDate until) {
        return new Item(new Document(d.id(), d.type(), null, null, date, d.validFrom(), until, formal, null, null), item.fact());
    }
}
