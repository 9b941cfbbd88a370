package id.delapan.fact;

/** The year evaluated. */
public record Period(int year) {}
