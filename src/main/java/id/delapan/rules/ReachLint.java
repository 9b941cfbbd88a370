package id.delapan.rules;

import id.delapan.model.Indicator;
import id.delapan.model.Indicator.FindingText;
import id.delapan.model.Scale;
import id.delapan.model.Wording;
import id.delapan.rules.Rule.AwardAction;
import id.delapan.rules.Rule.FindingAction;
import id.delapan.source.Node;
import id.delapan.source.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks that nothing in a sub-area is there in vain: every level, finding and expected evidence has a rule. */
final class ReachLint {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private final SubareaReader.Subarea subarea;
    private final List<Rule> rules;
    private final Known known;
    private final Problems problems;

    ReachLint(SubareaReader.Subarea subarea, List<Rule> rules, Known known, Problems problems) {
        this.subarea = subarea;
        this.rules = rules;
        this.known = known;
        this.problems = problems;
    }

    /** Checks all indicators but those some rule of which may be wrong: what is in vain there may be only mistyped. */
    void check(Set<String> doubtful) {
        subarea.indicators().stream().filter(i -> !doubtful.contains(i.code())).forEach(this::indicator);
    }

    private void indicator(Indicator indicator) {
        List<Rule> own = rules.stream().filter(r -> r.then().indicator().equals(indicator.code())).toList();
        Node node = subarea.nodes().get(indicator.code());
        levels(indicator, own, node);
        Set<String> used = new HashSet<>();
        own.stream().filter(Rule::awards).flatMap(Rule::neededKeys).forEach(used::add);
        for (String key : indicator.expects()) {
            if (!used.contains(key) && known.terms().containsKey(key)) {
                problem(SubareaReader.item(node, "expects", key), "expected-but-unused", key, indicator.code());
            }
        }
        indicator.findings().forEach((key, text) -> {
            Node at = node.fields().get("findings").fields().get(key);
            List<Rule> raising = own.stream()
                    .filter(r -> r.then() instanceof FindingAction f && f.key().equals(key))
                    .toList();
            if (raising.isEmpty()) {
                problem(at, "finding-without-rule", key, indicator.code());
            }
            if (text != null) {
                placeholders(text, raising, at);
            }
        });
    }

    private void levels(Indicator indicator, List<Rule> own, Node node) {
        Scale scale = indicator.scale();
        Set<String> reached = new HashSet<>();
        for (Rule rule : own) {
            if (rule.then() instanceof AwardAction award) {
                if (award.operand() instanceof Rule.Text text && award.what().equals("level")) {
                    reached.add(text.value());
                } else if (award.operand() instanceof Rule.Text text) {
                    reached.add(scale.bands().get(text.value()));
                } else if (award.what().equals("band")) {
                    reached.addAll(scale.bands().values());
                } else {
                    reached.addAll(scale.names());
                }
            }
        }
        boolean numericWithoutRule = scale.numeric() && indicator.share() == null && own.stream().noneMatch(Rule::awards);
        if (numericWithoutRule) {
            problem(node, "level-unreachable", "0-" + scale.max().toPlainString(), indicator.code());
        }
        for (String level : scale.names()) {
            if (!reached.contains(level) && !level.equals(scale.lowest()) && indicator.judgementReason() == null) {
                problem(node, "level-unreachable", level, indicator.code());
            }
        }
    }

    private void placeholders(FindingText text, List<Rule> raising, Node at) {
        Stream.of(text.condition(), text.criterion(), text.cause(), text.effect())
                .filter(w -> w != null)
                .flatMap(ReachLint::both)
                .forEach(sentence -> {
                    Matcher matcher = PLACEHOLDER.matcher(sentence);
                    while (matcher.find()) {
                        String name = matcher.group(1);
                        if (raising.stream().anyMatch(r -> !Placeholders.available(name, r))) {
                            problem(at, "unknown-placeholder", name, String.join(", ", Placeholders.names()));
                        }
                    }
                });
    }

    private static Stream<String> both(Wording wording) {
        return wording.en() == null ? Stream.of(wording.id()) : Stream.of(wording.id(), wording.en());
    }

    private void problem(Node at, String code, Object... args) {
        problems.add(subarea.file(), at.line(), at.column(), code, args);
    }
}
