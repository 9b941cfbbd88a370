package id.delapan.fact;

/**
 * A document as rules see it.
 *
 * @param formal null when unknown, and then neither {@code formal} nor {@code !formal} holds
 * @param inForce whether its validity meets the year evaluated; null without any date
 * @param expired whether its validity ended before the year evaluated; null without any date
 * @param age the year evaluated minus the year of its date; null without a date
 * @param years calendar years from validFrom to validUntil, both included; null without both
 */
public record Document(
        String id, String type, Boolean formal, Boolean inForce, Boolean expired, Integer age, Integer years) {}
