package id.delapan.authoring.form;

import id.delapan.model.Indicator;
import id.delapan.rules.RulePack;
import java.math.BigDecimal;
import java.util.Map;

/**
 * A new indicator as its form describes it, free of faults.
 *
 * @param weights new weights of parts and indicators that are there already, by code
 */
record Form(RulePack pack, Target target, Map<String, BigDecimal> weights, Indicator indicator, Proof proof) {}
