package id.delapan.fact;

/** The kind of body evaluated: {@code ministry, agency, province, regency, city, unit}. Never who it is. */
public record Agency(String kind) {}
