package id.delapan.fact;

import java.math.BigDecimal;

/** An answer as rules that raise findings see it; {@code by} is {@code agency, assessor, national}. */
public record Answer(String id, String indicator, String by, String level, BigDecimal value) {}
