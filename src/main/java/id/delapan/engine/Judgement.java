package id.delapan.engine;

import id.delapan.rules.Rule;
import java.util.List;

/**
 * What a rule inserted.
 *
 * @param fact an award or a finding
 * @param matched the facts of its patterns, in pattern order
 */
public record Judgement(Rule rule, Object fact, List<Object> matched) {}
