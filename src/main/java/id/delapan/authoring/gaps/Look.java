package id.delapan.authoring.gaps;

import id.delapan.model.Term;
import id.delapan.rules.Rule;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.RulePack;
import id.delapan.rules.RuleText;
import java.util.ArrayList;
import java.util.List;

/** What the conditions of a rule look like whatever evidence they are about: rules that look alike have the same faults. */
final class Look {
    private Look() {}

    static String of(Rule rule, RulePack pack) {
        List<String> keys = new ArrayList<>();
        StringBuilder look = new StringBuilder();
        for (Pattern pattern : rule.when()) {
            String key = String.valueOf(pattern.key());
            if (!keys.contains(key)) {
                keys.add(key);
            }
            look.append(RuleText.of(pattern).replace("\"" + key + "\"", "#" + keys.indexOf(key))).append('\n');
        }
        for (String key : keys) {
            Term term = pack.terms().get(key);
            look.append(term == null ? key : term.min() + " " + term.max() + " " + term.levels() + " " + term.bands()).append('\n');
        }
        return look + (rule.then() instanceof Rule.AwardAction award ? award.what() + RuleText.of(award.operand()) : "");
    }
}
