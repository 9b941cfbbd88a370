package id.delapan.engine;

import id.delapan.model.Assessment.Mark;
import id.delapan.model.Assessment.Status;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.By;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What everybody says of one indicator.
 *
 * @param status whose word counts
 * @param counted the mark that counts; null when none does
 * @param said what each that answered says
 * @param supported what the evidence says; null when nothing
 * @param ofEvidence by how much the index would change if that counted, all gates rerun; null when it says nothing
 */
public record Standpoints(
        String code, Status status, Mark counted, Map<By, Said> said, Mark supported, BigDecimal ofEvidence) {
    /**
     * One answer.
     *
     * @param change by how much the index would change if this answer counted, all gates rerun
     * @param proven whether the evidence of the dossier supports at least this; what is worth nothing needs none
     * @param evidence ids of the evidence it names
     */
    public record Said(Mark mark, BigDecimal change, boolean proven, List<String> evidence) {}

    static List<Standpoints> of(Scorer scorer, List<Resolution> all) {
        BigDecimal[] ungated = all.stream().map(Resolution::share).toArray(BigDecimal[]::new);
        BigDecimal[] gated = scorer.gated(ungated);
        List<Standpoints> standpoints = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Resolution r = all.get(i);
            Map<By, Said> said = new EnumMap<>(By.class);
            for (Dossier.Answer answer : r.answers()) {
                Mark mark = new Mark(answer.level(), answer.value());
                boolean proven = r.share(r.supported()).compareTo(r.share(mark)) >= 0;
                said.put(answer.by(), new Said(mark, Numbers.round(scorer.change(i, r.share(mark), ungated, gated)), proven,
                        answer.evidence().stream().sorted().toList()));
            }
            BigDecimal ofEvidence = r.supported() == null ? null
                    : Numbers.round(scorer.change(i, r.share(r.supported()), ungated, gated));
            standpoints.add(new Standpoints(
                    r.indicator().code(), r.status(), r.counted() ? r.mark() : null, said, r.supported(), ofEvidence));
        }
        return standpoints;
    }

    /** Whether two of those who say something, evidence included, say different things. */
    public boolean differ() {
        Set<String> marks = new HashSet<>();
        said.values().forEach(s -> marks.add(key(s.mark())));
        if (supported != null) {
            marks.add(key(supported));
        }
        return marks.size() > 1;
    }

    private static String key(Mark mark) {
        return mark.level() != null ? mark.level() : mark.value().stripTrailingZeros().toPlainString();
    }
}
