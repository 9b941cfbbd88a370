package id.delapan.rules;

import id.delapan.model.Indicator;
import id.delapan.model.Scale;
import id.delapan.model.Term;
import id.delapan.rules.Rule.AwardAction;
import id.delapan.rules.Rule.Bind;
import id.delapan.rules.Rule.FindingAction;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.Rule.Quantifier;
import id.delapan.source.Problems;
import id.delapan.source.Struct;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The house rules for a rule: what it may judge, look at and say. */
final class RuleLint {
    private static final int MOST_PATTERNS = 8;

    private final Map<String, Term> terms;
    private final Problems problems;
    private final Set<String> names = new HashSet<>();

    RuleLint(Map<String, Term> terms, Problems problems) {
        this.terms = terms;
        this.problems = problems;
    }

    /** Checks the rules of one file; {@code complete} when all of them could be read. */
    void check(List<Rule> rules, SubareaReader.Subarea subarea, boolean complete) {
        int before = problems.size();
        rules.forEach(rule -> rule(rule, subarea));
        if (complete && problems.size() == before) {
            new ReachLint(subarea, rules, problems).check();
        }
    }

    private void rule(Rule rule, SubareaReader.Subarea subarea) {
        Indicator indicator = subarea.indicator(rule.then().indicator());
        if (indicator == null) {
            note(rule.file(), action(rule), "award-outside-file", rule.then().indicator(),
                    Struct.meant(rule.then().indicator(), subarea.indicators().stream().map(Indicator::code).toList()));
        } else if (!rule.name().startsWith(indicator.code() + " ")) {
            problems.add(rule.file(), rule.line(), rule.column(), "rule-name-code", rule.name(), indicator.code());
        }
        if (!names.add(rule.name())) {
            problems.add(rule.file(), rule.line(), rule.column(), "rule-name-twice", rule.name());
        }
        if (rule.when().size() > MOST_PATTERNS) {
            problems.add(rule.file(), rule.line(), rule.column(), "too-many-patterns", MOST_PATTERNS);
        }
        Map<String, Pattern> bound = new HashMap<>();
        for (Pattern pattern : rule.when()) {
            new PatternLint(rule, pattern, terms, bound, problems).check();
            if (pattern.quantifier() == Quantifier.EACH) {
                pattern.constraints().forEach(c -> {
                    if (c instanceof Bind bind) {
                        bound.put(bind.variable(), pattern);
                    }
                });
            }
        }
        if (rule.when().stream().noneMatch(p -> p.positive() && p.type().kind() != null)) {
            problems.add(rule.file(), rule.line(), rule.column(), "no-positive-evidence", rule.name());
        }
        if (indicator != null && rule.then() instanceof AwardAction award) {
            award(rule, award, indicator, bound);
        } else if (indicator != null
                && rule.then() instanceof FindingAction finding
                && !indicator.findings().containsKey(finding.key())) {
            note(rule.file(), action(rule), "unknown-finding", finding.key(), indicator.code(),
                    Struct.meant(finding.key(), indicator.findings().keySet()));
        }
    }

    private void award(Rule rule, AwardAction award, Indicator indicator, Map<String, Pattern> bound) {
        Scale scale = indicator.scale();
        int[] at = {award.line(), award.column()};
        switch (award.what()) {
            case "level" -> {
                if (award.operand() instanceof Rule.Text level) {
                    level(rule, level.value(), scale, at);
                } else if (field(award, bound, rule, FactType.MEASURE, "level", at)) {
                    terms.get(bound.get(variable(award)).key()).levels().forEach(l -> level(rule, l, scale, at));
                }
            }
            case "band" -> {
                if (scale.bands().isEmpty()) {
                    note(rule.file(), at, "scale-without-bands", scale.name());
                }
                if (!(award.operand() instanceof Rule.Text band && InstrumentReader.BANDS.contains(band.value()))) {
                    field(award, bound, rule, FactType.COVERAGE, "band", at);
                }
            }
            default -> {
                if (!scale.numeric()) {
                    note(rule.file(), at, "scale-without-values", scale.name());
                }
                if (award.operand() instanceof Rule.Number number) {
                    if (number.value().compareTo(scale.max()) > 0 || number.value().compareTo(BigDecimal.ZERO) < 0) {
                        note(rule.file(), at, "value-off-scale", number.value().toPlainString(), scale.name());
                    }
                } else {
                    field(award, bound, rule, FactType.MEASURE, "value", at);
                }
            }
        }
        if (rule.when().stream().anyMatch(p -> p.type() == FactType.ANSWER)) {
            problems.add(rule.file(), rule.line(), rule.column(), "award-from-answer", rule.name());
        }
        boolean practiceOnly = rule.when().stream()
                .noneMatch(p -> p.positive() && p.type().kind() != null && p.type() != FactType.PRACTICE);
        if (practiceOnly
                && scale.levels().size() >= 4
                && award.operand() instanceof Rule.Text level
                && level.value().equals(scale.top())) {
            problems.add(rule.file(), rule.line(), rule.column(), "practice-alone-at-top", rule.name());
        }
    }

    private void level(Rule rule, String level, Scale scale, int[] at) {
        if (!scale.levels().containsKey(level)) {
            note(rule.file(), at, "unknown-level", level, scale.name(), Struct.meant(level, scale.names()));
        }
    }

    /** Whether the operand is a variable bound to that field by a pattern that matches each fact. */
    private boolean field(AwardAction award, Map<String, Pattern> bound, Rule rule, FactType type, String field, int[] at) {
        Pattern pattern = bound.get(variable(award));
        boolean right = pattern != null
                && pattern.type() == type
                && pattern.constraints().stream()
                        .anyMatch(c -> c instanceof Bind b && b.variable().equals(variable(award)) && b.field().equals(field));
        if (!right) {
            note(rule.file(), at, "award-operand", type.word(), field);
        }
        return right && terms.containsKey(pattern.key());
    }

    private static String variable(AwardAction award) {
        return award.operand() instanceof Rule.Variable v ? v.name() : "";
    }

    private static int[] action(Rule rule) {
        return rule.then() instanceof AwardAction a
                ? new int[] {a.line(), a.column()}
                : new int[] {((FindingAction) rule.then()).line(), ((FindingAction) rule.then()).column()};
    }

    private void note(String file, int[] at, String code, Object... args) {
        problems.add(file, at[0], at[1], code, args);
    }
}
