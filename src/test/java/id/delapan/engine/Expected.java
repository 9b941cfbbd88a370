package id.delapan.engine;

import id.delapan.engine.PlainRules.Said;
import id.delapan.fact.Award;
import id.delapan.model.Assessment.Status;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.By;
import id.delapan.rules.Rule;
import id.delapan.rules.RulePack;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What an evaluation must come to by the worksheet, given what the rules award. */
final class Expected {
    static final IndependentSheet SHEET = new IndependentSheet();

    final Map<By, Map<String, BigDecimal>> answered = new HashMap<>();
    final Map<String, BigDecimal> supported = new HashMap<>();
    final Map<String, Boolean> incomplete = new HashMap<>();
    final Map<String, Status> status = new HashMap<>();
    final Map<String, BigDecimal> shares = new HashMap<>();
    final Map<String, BigDecimal> lowest = new HashMap<>();
    final Map<String, BigDecimal> highest = new HashMap<>();
    final Map<String, BigDecimal> scores;
    final BigDecimal index;

    Expected(RulePack pack, Dossier dossier, boolean countClaims) {
        for (By by : By.values()) {
            answered.put(by, new HashMap<>());
        }
        dossier.answers().forEach(a ->
                answered.get(a.by()).put(a.indicator(), SHEET.share(a.indicator(), a.level(), a.value())));
        support(pack, dossier);
        SHEET.questions().keySet().forEach(code -> resolve(code, countClaims));
        scores = SHEET.lowered(shares);
        index = SHEET.index(scores);
    }

    private void support(RulePack pack, Dossier dossier) {
        Map<String, List<Said>> awards = new HashMap<>();
        for (Said said : PlainRules.judge(pack, dossier)) {
            if (said.fact() instanceof Award award) {
                supported.merge(award.indicator(), share(award), BigDecimal::max);
                awards.computeIfAbsent(award.indicator(), k -> new ArrayList<>()).add(said);
            }
        }
        Set<String> there = there(dossier);
        List<PlainFact> facts = PlainFact.of(dossier, pack);
        Map<String, List<Rule>> rules =
                pack.rules().stream().collect(Collectors.groupingBy(r -> r.then().indicator()));
        for (String code : SHEET.questions().keySet()) {
            Set<String> enough = new HashSet<>(there);
            enough.addAll(emptyTotalsRead(dossier, code, awards.getOrDefault(code, List.of())));
            boolean complete = enough.containsAll(pack.indicators().get(code).expects());
            if (complete && !supported.containsKey(code)) {
                PlainGaps gaps = new PlainGaps(facts, awarded -> aboveLowest(code, awarded));
                complete = rules.getOrDefault(code, List.of()).stream().noneMatch(gaps::couldAwardMore);
                if (complete && SHEET.lowestLevel(code) != null) {
                    supported.put(code, BigDecimal.ZERO);
                }
            }
            incomplete.put(code, !complete);
        }
    }

    private static boolean aboveLowest(String code, Object awarded) {
        String band = SHEET.levelOfBand(code, awarded.toString());
        return !(band == null ? awarded : band).equals(SHEET.lowestLevel(code));
    }

    private static BigDecimal share(Award award) {
        String code = award.indicator();
        String level = award.band() == null ? award.level() : SHEET.levelOfBand(code, award.band());
        return SHEET.share(code, level, award.value());
    }

    /** Keys of which there is evidence: a count of nothing and a figure of another year are none. */
    private static Set<String> there(Dossier dossier) {
        Set<String> there = new HashSet<>();
        dossier.documents().forEach(d -> there.add(d.type()));
        dossier.practices().forEach(p -> there.add(p.key()));
        dossier.coverages().stream().filter(c -> c.total() != 0).forEach(c -> there.add(c.subject()));
        dossier.measures().stream().filter(m -> m.year() == dossier.year()).forEach(m -> there.add(m.key()));
        return there;
    }

    /** Counts of nothing on which the best award rests: there the count itself is what the rule asks for. */
    private Set<String> emptyTotalsRead(Dossier dossier, String code, List<Said> awards) {
        Set<String> proof = new HashSet<>();
        awards.stream()
                .filter(said -> share((Award) said.fact()).compareTo(supported.get(code)) == 0)
                .forEach(said -> proof.addAll(said.evidence()));
        return dossier.coverages().stream()
                .filter(c -> c.total() == 0 && proof.contains(c.id()))
                .map(Dossier.Coverage::subject)
                .collect(Collectors.toSet());
    }

    private void resolve(String code, boolean countClaims) {
        BigDecimal national = answered.get(By.NATIONAL).get(code);
        BigDecimal firm = national != null ? national : answered.get(By.ASSESSOR).get(code);
        BigDecimal evidence = supported.get(code);
        BigDecimal claim = answered.get(By.AGENCY).get(code);
        status.put(code, national != null ? Status.NATIONAL
                : firm != null ? Status.ASSESSOR
                : evidence != null ? Status.EVIDENCE : claim != null ? Status.CLAIM : Status.UNASSESSED);
        BigDecimal share = firm != null ? firm : evidence != null ? evidence
                : claim != null && countClaims ? claim : BigDecimal.ZERO;
        boolean open = firm == null && (evidence == null || incomplete.get(code));
        shares.put(code, share);
        lowest.put(code, !open ? share : evidence == null ? BigDecimal.ZERO : evidence);
        highest.put(code, open ? BigDecimal.ONE : share);
    }

    /** What the index would rise by with one question alone at its top. */
    BigDecimal gain(String code) {
        Map<String, BigDecimal> risen = new HashMap<>(shares);
        risen.put(code, BigDecimal.ONE);
        return SHEET.index(SHEET.lowered(risen)).subtract(index);
    }

    /** Parents that take something off a score that is above 0 before its gates. */
    List<String> gatedBy(String code) {
        return shares.get(code).signum() == 0 ? List.of()
                : SHEET.gates(code).stream()
                        .filter(g -> g.multiplies()
                                ? scores.get(g.parent()).compareTo(BigDecimal.ONE) < 0
                                : scores.get(g.parent()).signum() == 0)
                        .map(IndependentSheet.Lowering::parent)
                        .toList();
    }
}
