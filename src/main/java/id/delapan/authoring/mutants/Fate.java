package id.delapan.authoring.mutants;

import id.delapan.authoring.Case;
import id.delapan.authoring.mutants.Mutant.Kind;
import id.delapan.authoring.mutants.Mutant.RuleChange;
import id.delapan.model.Problem;
import id.delapan.model.Wording;
import id.delapan.source.Messages;
import java.util.Locale;

/**
 * What became of a mutant.
 *
 * @param noticedBy a case that fails with it; null when none does
 * @param equivalent why no dossier can show it; null when one can or none was looked for
 * @param difference a dossier that shows it; null when noticed, equivalent or none is known
 */
public record Fate(Mutant mutant, Case noticedBy, Wording equivalent, Wording difference) {

    /** Whether no case notices it though it matters. */
    public boolean survives() {
        return noticedBy == null && equivalent == null;
    }

    /** As a problem at its place: the change, and the case that would notice it or the reason why none can. */
    public Problem problem() {
        return new Problem(mutant.file(), mutant.line(), mutant.column(),
                survives() ? "mutant-survives" : "mutant-equivalent", said(), survives() ? difference : equivalent);
    }

    /** The change in the words of the pack's authors, such as "aturan P7.1.b A: ambang 2 menjadi 3 pada `value >= 2`". */
    public Wording said() {
        Wording where = Messages.get(mutant.change() instanceof RuleChange
                ? "mutant-in-rule" : "mutant-in-" + mutant.kind().name().toLowerCase(Locale.ROOT), mutant.where());
        Wording what = switch (mutant.kind()) {
            case THRESHOLD -> other("mutant-threshold");
            case COMPARISON -> other("mutant-comparison");
            case LEVEL -> other("mutant-level");
            default -> mutant.before() == null ? Messages.get("mutant-rule-gone")
                    : mutant.after() == null ? Messages.get("mutant-gone", mutant.before()) : other("mutant-other");
        };
        Wording both = Messages.get("mutant-said", where, what);
        return mutant.in() == null ? both : Messages.get("mutant-within", both, mutant.in());
    }

    private Wording other(String code) {
        return Messages.get(code, text(mutant.before()), text(mutant.after()));
    }

    /** With the decimal mark of each language where it is a figure alone. */
    private Object text(String part) {
        boolean figures = mutant.kind() == Kind.THRESHOLD || mutant.kind() == Kind.WEIGHT;
        return figures ? new Wording(part.replaceAll("(?<=[0-9])\\.(?=[0-9])", ","), part) : part;
    }
}
