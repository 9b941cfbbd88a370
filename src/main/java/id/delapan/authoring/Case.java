package id.delapan.authoring;

import id.delapan.model.Dossier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A worked case of a pack.
 *
 * @param name the sentence that says it
 * @param levels what is expected of indicators, by code
 * @param findings rule findings expected, as {@code code/key}: these and no others
 * @param index the index expected; null when not stated
 * @param grade the grade expected; null when not stated
 * @param titles whether titles are expected to be reached, by code: {@code met}, {@code missed} or {@code open}
 */
public record Case(
        String name,
        String file,
        int line,
        int column,
        Dossier given,
        Map<String, Expected> levels,
        List<String> findings,
        BigDecimal index,
        String grade,
        Map<String, String> titles) {

    /** Whether it expects something of an indicator or a finding on it. */
    public boolean concerns(String code) {
        return levels.containsKey(code) || findings.stream().anyMatch(f -> f.startsWith(code + "/"));
    }

    /**
     * What is expected of an indicator. Null fields are not compared.
     *
     * @param unassessed whether nothing may be known of it
     */
    public record Expected(
            boolean unassessed,
            String level,
            BigDecimal value,
            BigDecimal ungated,
            BigDecimal score,
            List<String> gatedBy) {}
}
