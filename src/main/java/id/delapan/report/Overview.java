package id.delapan.report;

import id.delapan.model.Dossier.Agency;
import java.math.BigDecimal;
import java.util.List;

/**
 * The tables of a run over many dossiers.
 *
 * @param evaluated how many were evaluated
 * @param failed how many could not be
 * @param groups one for each instrument and year, as only figures of one instrument compare
 * @param twice agencies that have several dossiers for the same instrument and year
 */
public record Overview(long evaluated, long failed, List<Group> groups, List<Twice> twice) {
    /** The format its JSON names. */
    public static final String FORMAT = "delapan/overview/1";

    /**
     * The dossiers of one instrument and year.
     *
     * @param grades highest first, all of them
     * @param areas in instrument order
     * @param findings commonest first
     * @param ranking by index, highest first; read from a file as it is asked for
     */
    public record Group(
            String instrument,
            String title,
            int year,
            BigDecimal mean,
            List<Grades> grades,
            List<Area> areas,
            List<Common> findings,
            List<Ranked> ranking) {}

    /** How many reached a grade; {@code label} may be null. */
    public record Grades(String grade, String label, long count) {}

    /** The mean of an area's points, out of its weight. */
    public record Area(String code, String title, BigDecimal weight, BigDecimal mean) {}

    /**
     * A finding many have.
     *
     * @param key such as {@code P1.2.a/kedaluwarsa}
     * @param title of the indicator
     * @param label of the missing evidence; null for other findings
     */
    public record Common(String key, String title, String label, long count) {
        /** Code of the indicator. */
        public String code() {
            return key.substring(0, key.indexOf('/'));
        }

        /** What it is, without the indicator, such as {@code kedaluwarsa} or {@code below-top}. */
        String what() {
            return key.substring(key.indexOf('/') + 1);
        }
    }

    /** An agency in the ranking; those with the same index have the same place. */
    public record Ranked(int place, Agency agency, BigDecimal index, String grade, List<BigDecimal> areas) {}

    /** An agency with more than one dossier, and where they stand. */
    public record Twice(Agency agency, String instrument, int year, List<String> places) {}
}
