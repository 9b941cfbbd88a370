package id.delapan.rules;

import id.delapan.rules.Rule.Operand;
import id.delapan.rules.Rule.Pattern;
import java.util.Map;
import java.util.Set;

/**
 * A rule as far as it could be read, for the checks that come after reading. What could not be read is already said.
 *
 * @param rule its action is null when that could not be read, its name empty likewise
 * @param whole whether all its conditions could be read
 * @param broken the patterns that lost a condition, by identity
 * @param places where each operand of its conditions stands, by identity
 * @param awarded what the action awards or raises, as it stands there
 */
record Draft(Rule rule, boolean whole, Set<Pattern> broken, Map<Operand, Token> places, Token awarded) {
    /** Whether a pattern is read in full. */
    boolean whole(Pattern pattern) {
        return !broken.contains(pattern);
    }
}
