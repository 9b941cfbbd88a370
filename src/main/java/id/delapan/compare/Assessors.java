package id.delapan.compare;

import id.delapan.engine.Engine;
import id.delapan.engine.Standpoints;
import id.delapan.engine.Standpoints.Said;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.By;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Agency, assessor and national evaluator side by side, with what the evidence says.
 *
 * @param sides those that answered anything
 * @param differences indicators where two of them, or one and the evidence, say different things; what costs most first
 */
public record Assessors(Assessment assessment, List<Side> sides, List<Difference> differences) {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /**
     * One of the three.
     *
     * @param answers how many questions it answers
     * @param unproven how many of them no evidence of the dossier supports at the level answered
     * @param uncited how many of them name no evidence
     * @param index over its answers alone, all else at nothing
     */
    public record Side(By by, int answers, int unproven, int uncited, BigDecimal index) {}

    /** An indicator on which they differ. */
    public record Difference(String title, Standpoints standpoints) {
        /** The largest change of the index that counting another word would bring, whatever its sign. */
        BigDecimal most() {
            return Stream.concat(standpoints.said().values().stream().map(Said::change), Stream.of(standpoints.ofEvidence())
                            .filter(Objects::nonNull))
                    .map(BigDecimal::abs)
                    .max(Comparator.naturalOrder())
                    .orElse(BigDecimal.ZERO);
        }
    }

    /** Works it out for a dossier. */
    public static Assessors of(Engine engine, Dossier dossier, Options options, String program) {
        List<Standpoints> all = engine.standpoints(dossier, options.countClaims());
        Assessment assessment = engine.evaluate(dossier, options, LIMIT, program);
        List<Side> sides = Arrays.stream(By.values())
                .filter(by -> all.stream().anyMatch(s -> s.said().containsKey(by)))
                .map(by -> side(engine, dossier, options, by, all))
                .toList();
        List<Difference> differences = all.stream()
                .filter(Standpoints::differ)
                .map(s -> new Difference(engine.pack().indicators().get(s.code()).title().in(options.lang()), s))
                .sorted(Comparator.comparing(Difference::most).reversed())
                .toList();
        return new Assessors(assessment, sides, differences);
    }

    private static Side side(Engine engine, Dossier d, Options options, By by, List<Standpoints> all) {
        List<Said> said = all.stream().map(s -> s.said().get(by)).filter(Objects::nonNull).toList();
        List<Answer> own = d.answers().stream()
                .filter(a -> a.by() == by)
                .map(a -> new Answer(a.indicator(), By.NATIONAL, a.level(), a.value(), null, List.of()))
                .toList();
        Dossier alone = new Dossier(
                d.instrument(), d.agency(), d.year(), own, List.of(), List.of(), List.of(), List.of(), d.origin());
        return new Side(by, said.size(), (int) said.stream().filter(s -> !s.proven()).count(),
                (int) said.stream().filter(s -> s.evidence().isEmpty()).count(),
                engine.evaluate(alone, options, LIMIT, "").index().value());
    }
}
