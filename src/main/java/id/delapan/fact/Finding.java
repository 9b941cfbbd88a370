package id.delapan.fact;

/** A judgement of a rule: the evidence gives rise to a finding the pack words under {@code key}. */
public record Finding(String indicator, String key) {
    /** Raises a finding. */
    public static Finding raise(String indicator, String key) {
        return new Finding(indicator, key);
    }
}
