package id.delapan.fact;

/** Something looked for on the spot: seen, or seen to be absent. */
public record Practice(String id, String key, boolean observed) {}
