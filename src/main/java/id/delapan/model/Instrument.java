package id.delapan.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An evaluation instrument: structure, weights, scales, grades and wording, all from its rule pack.
 *
 * @param subject what it evaluates, in words; null for bureaucratic reform
 * @param validFrom first year it may be used for
 * @param validUntil last year, or null when still in force
 * @param bands coverage bands, highest first
 * @param grades highest first; the last has no lower bound; empty when the instrument gives none
 * @param titles what it awards beside the grade
 * @param views other ways to let units enter
 * @param kinds kinds of agency it is made for; empty for all
 */
public record Instrument(
        String id,
        String version,
        Wording title,
        String basis,
        Wording subject,
        int validFrom,
        Integer validUntil,
        List<Band> bands,
        Confidence bandsConfidence,
        List<Grade> grades,
        List<Part> parts,
        List<Title> titles,
        Set<Dossier.Kind> kinds,
        List<View> views) {

    /**
     * Another way to let units enter, which a dossier may choose.
     *
     * @param confidence how sure it is
     * @param units by code of a part, the share 0..1 of its scores that the units decide
     */
    public record View(String code, Wording title, Confidence confidence, Map<String, BigDecimal> units) {}

    /** One for every agency, without titles. */
    public Instrument(
            String id,
            String version,
            Wording title,
            String basis,
            int validFrom,
            Integer validUntil,
            List<Band> bands,
            Confidence bandsConfidence,
            List<Grade> grades,
            List<Part> parts) {
        this(id, version, title, basis, null, validFrom, validUntil, bands, bandsConfidence, grades, parts, List.of(), Set.of(), List.of());
    }

    /** The same with another structure. */
    public Instrument with(List<Band> coverage, List<Grade> graded, List<Part> tree) {
        return new Instrument(id, version, title, basis, subject, validFrom, validUntil, coverage, bandsConfidence, graded, tree, titles,
                kinds, views);
    }

    /** The same with other titles. */
    public Instrument withTitles(List<Title> others) {
        return new Instrument(id, version, title, basis, subject, validFrom, validUntil, bands, bandsConfidence, grades, parts, others,
                kinds, views);
    }

    /** The same with other ways to let units enter. */
    public Instrument withViews(List<View> others) {
        return new Instrument(id, version, title, basis, subject, validFrom, validUntil, bands, bandsConfidence, grades, parts, titles,
                kinds, others);
    }

    /** A band of shares or values: at least {@code from}, or above {@code above}, or, with neither, everything else. */
    public record Band(String name, BigDecimal from, BigDecimal above) {
        /** Whether {@code value} reaches this band. */
        public boolean reachedBy(BigDecimal value) {
            return (from == null || value.compareTo(from) >= 0) && (above == null || value.compareTo(above) > 0);
        }
    }

    /** A grade, given to an index above {@code above}; the lowest has none. */
    public record Grade(String grade, BigDecimal above, Wording label) {
        private static final Grade NONE = new Grade(null, null, null);
    }

    /** Whether it is made for a kind of agency in a year. */
    public boolean fits(int year, Dossier.Kind kind) {
        return year >= validFrom && (validUntil == null || year <= validUntil) && (kinds.isEmpty() || kinds.contains(kind));
    }

    /** All indicators in instrument order. */
    public Stream<Indicator> indicators() {
        return parts.stream().flatMap(Instrument::indicators);
    }

    private static Stream<Indicator> indicators(Part part) {
        return Stream.concat(part.indicators().stream(), part.parts().stream().flatMap(Instrument::indicators));
    }

    /** All parts, each before its own parts. */
    public Stream<Part> allParts() {
        return parts.stream().flatMap(Instrument::withParts);
    }

    private static Stream<Part> withParts(Part part) {
        return Stream.concat(Stream.of(part), part.parts().stream().flatMap(Instrument::withParts));
    }

    /** The grade of an index already rounded to 12 decimals; one without a name when the instrument gives none. */
    public Grade grade(BigDecimal index) {
        return grades.stream()
                .filter(g -> g.above() == null || index.compareTo(g.above()) > 0)
                .findFirst()
                .orElse(Grade.NONE);
    }
}
