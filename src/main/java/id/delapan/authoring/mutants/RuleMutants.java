package id.delapan.authoring.mutants;

import id.delapan.authoring.mutants.ConstraintMutants.Instead;
import id.delapan.authoring.mutants.Mutant.Kind;
import id.delapan.authoring.mutants.Mutant.RuleChange;
import id.delapan.model.Indicator;
import id.delapan.model.Instrument.Band;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.AwardAction;
import id.delapan.rules.Rule.Bind;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.Operand;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.Rule.Quantifier;
import id.delapan.rules.RulePack;
import id.delapan.rules.RuleText;
import id.delapan.rules.Values;
import id.delapan.rules.Variables;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All small changes of one rule that checking the pack would not refuse. */
final class RuleMutants {
    /** A change in words: what stands where, what would instead, and the condition it stands in. */
    private record Said(Kind kind, int line, int column, String before, String after, String in) {
        static Said of(Kind kind, Pattern pattern, String after) {
            return new Said(kind, pattern.line(), pattern.column(), RuleText.of(pattern), after, null);
        }
    }

    private final RulePack pack;
    private final Rule rule;
    private final List<Mutant> all = new ArrayList<>();

    private RuleMutants(RulePack pack, Rule rule) {
        this.pack = pack;
        this.rule = rule;
    }

    static List<Mutant> of(RulePack pack, Rule rule) {
        RuleMutants mutants = new RuleMutants(pack, rule);
        mutants.add(new Said(Kind.RULE, rule.line(), rule.column(), null, null, null), null);
        for (int i = 0; i < rule.when().size(); i++) {
            mutants.pattern(i);
        }
        if (rule.then() instanceof AwardAction award) {
            mutants.award(award);
        }
        return mutants.all;
    }

    private void pattern(int at) {
        Pattern pattern = rule.when().get(at);
        boolean free = Variables.bound(pattern).stream().noneMatch(name -> Variables.used(rule, name));
        if (free) {
            List<Pattern> less = new ArrayList<>(rule.when());
            less.remove(at);
            add(Said.of(Kind.PATTERN, pattern, null), with(less));
        }
        for (Quantifier other : others(pattern, free)) {
            Pattern changed = new Pattern(other, pattern.type(),
                    other == Quantifier.EACH ? pattern.constraints() : unbound(pattern), pattern.line(), pattern.column());
            replace(Said.of(Kind.NEGATION, pattern, RuleText.of(changed)), at, changed);
        }
        for (Constraint constraint : pattern.constraints()) {
            if (!constraint.field().equals(pattern.type().keyField()) && !(constraint instanceof Bind)) {
                constraint(at, pattern, constraint);
            }
        }
    }

    private void constraint(int at, Pattern pattern, Constraint constraint) {
        int index = pattern.constraints().indexOf(constraint);
        String whole = RuleText.of(constraint);
        List<Constraint> less = new ArrayList<>(pattern.constraints());
        less.remove(index);
        replace(new Said(Kind.CONSTRAINT, constraint.line(), constraint.column(), whole, null, null), at, with(pattern, less));
        for (Instead instead : ConstraintMutants.of(pack, pattern, constraint)) {
            List<Constraint> other = new ArrayList<>(pattern.constraints());
            other.set(index, instead.constraint());
            replace(new Said(instead.kind(), constraint.line(), constraint.column(), instead.before(), instead.after(),
                    instead.before().equals(whole) ? null : whole), at, with(pattern, other));
        }
    }

    private void award(AwardAction award) {
        Indicator indicator = pack.indicators().get(award.indicator());
        for (Operand other : others(award, indicator)) {
            AwardAction changed = new AwardAction(award.what(), award.indicator(), other, award.line(), award.column());
            add(new Said(Kind.LEVEL, award.line(), award.column(), RuleText.of(award.operand()), RuleText.of(other),
                            RuleText.of(award)),
                    new Rule(rule.name(), rule.sentence(), rule.file(), rule.line(), rule.column(), rule.when(), changed));
        }
    }

    /** The next higher and the next lower of what is awarded. */
    private List<Operand> others(AwardAction award, Indicator indicator) {
        if (award.operand() instanceof Rule.Number number) {
            BigDecimal step = number.value().stripTrailingZeros().ulp().min(BigDecimal.ONE);
            return List.of(number.value().add(step), number.value().subtract(step)).stream()
                    .filter(v -> v.signum() >= 0 && v.compareTo(indicator.scale().max()) <= 0)
                    .<Operand>map(Rule.Number::new)
                    .toList();
        }
        if (!(award.operand() instanceof Rule.Text text)) {
            return List.of();
        }
        List<String> names = award.what().equals("band")
                ? pack.instrument().bands().stream().map(Band::name).toList()
                : indicator.scale().names();
        int at = names.indexOf(text.value());
        List<Operand> others = new ArrayList<>();
        for (int near : new int[] {at - 1, at + 1}) {
            if (near >= 0 && near < names.size()) {
                others.add(new Rule.Text(names.get(near)));
            }
        }
        return others;
    }

    private static List<Quantifier> others(Pattern pattern, boolean free) {
        return switch (pattern.quantifier()) {
            case NOT -> List.of(Quantifier.EXISTS);
            case EXISTS -> List.of(Quantifier.NOT);
            case EACH -> free ? List.of(Quantifier.NOT) : List.of();
        };
    }

    private static List<Constraint> unbound(Pattern pattern) {
        return pattern.constraints().stream().filter(c -> !(c instanceof Bind)).toList();
    }

    private static Pattern with(Pattern pattern, List<Constraint> constraints) {
        return new Pattern(pattern.quantifier(), pattern.type(), List.copyOf(constraints), pattern.line(), pattern.column());
    }

    private Rule with(List<Pattern> when) {
        return new Rule(rule.name(), rule.sentence(), rule.file(), rule.line(), rule.column(), List.copyOf(when), rule.then());
    }

    private void replace(Said said, int at, Pattern changed) {
        boolean possible = changed.constraints().stream().map(Constraint::field).distinct().noneMatch(field ->
                Values.candidates(changed, field, pack.terms().get(changed.key()), Map.of()).isEmpty());
        if (possible) {
            List<Pattern> when = new ArrayList<>(rule.when());
            when.set(at, changed);
            add(said, with(when));
        }
    }

    private void add(Said said, Rule changed) {
        boolean proven = changed == null
                || changed.when().stream().anyMatch(p -> p.positive() && p.type().kind() != null);
        if (proven) {
            all.add(new Mutant(said.kind(), rule.file(), said.line(), said.column(), rule.name(), said.before(), said.after(),
                    said.in(), new RuleChange(rule, changed)));
        }
    }
}
