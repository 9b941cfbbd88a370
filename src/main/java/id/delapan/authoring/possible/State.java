package id.delapan.authoring.possible;

import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Agency;
import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.Coverage;
import id.delapan.model.Dossier.Document;
import id.delapan.model.Dossier.Measure;
import id.delapan.model.Dossier.Practice;
import id.delapan.model.Term;
import id.delapan.rules.FactType;
import id.delapan.rules.RulePack;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A kind of dossier that rules tell from others, with a smallest example.
 *
 * @param fires which variants fire
 * @param present which expected keys are there
 * @param silent whether some evidence leaves open what rules ask: the lowest level is then not proven by the rest
 * @param items what the example holds
 */
public record State(Context context, BitSet fires, BitSet present, boolean silent, List<Item> items) {

    /** One that leaves nothing open. */
    public State(Context context, BitSet fires, BitSet present, List<Item> items) {
        this(context, fires, present, false, items);
    }

    /** What tells it from other states of its context. */
    List<Object> kind() {
        return List.of(fires, present, silent);
    }

    /** One item of a key and nothing else. */
    public static State sample(RulePack pack, Term term) {
        Context context = new Context(pack.instrument().validFrom(), Dossier.Kind.AGENCY);
        Item item = new Items(pack, context, term.key(), List.of(), new Budget(Integer.MAX_VALUE))
                .of(FactType.of(term.kind())).stream()
                .filter(i -> i.presents(context.year()))
                .findFirst()
                .orElseThrow();
        return new State(context, new BitSet(), new BitSet(), false, List.of(item));
    }

    /** The example as the {@code given} of a worked case. */
    public String given() {
        return GivenText.of(this);
    }

    /** The one with fewer items, else the first. */
    public static State smaller(State one, State other) {
        return other.items().size() < one.items().size() ? other : one;
    }

    /** The example as a dossier of an instrument. */
    public Dossier dossier(String instrument) {
        return new Dossier(instrument, new Agency("-", "-", context.kind()), context.year(), all(Answer.class),
                all(Document.class), all(Coverage.class), all(Measure.class), all(Practice.class));
    }

    /** The items, with ids that differ where several are of one key. */
    private <T> List<T> all(Class<T> type) {
        List<T> all = new ArrayList<>();
        for (Item item : items) {
            if (type.isInstance(item.evidence())) {
                Record evidence = item.evidence() instanceof Document d && all.size() > 0
                        ? new Document(d.id() + "-" + (all.size() + 1), d.type(), null, null, d.date(), d.validFrom(),
                                d.validUntil(), d.formal(), null, null)
                        : item.evidence();
                all.add(type.cast(evidence));
            }
        }
        return all;
    }

    /** Both together, where they are about different places. */
    State and(State other) {
        BitSet both = (BitSet) fires.clone();
        both.and(other.fires);
        BitSet either = (BitSet) present.clone();
        either.or(other.present);
        List<Item> all = new ArrayList<>(items);
        all.addAll(other.items);
        return new State(context, both, either, silent || other.silent, all);
    }
}
