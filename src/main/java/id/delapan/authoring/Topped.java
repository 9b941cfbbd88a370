package id.delapan.authoring;

import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Answer;
import id.delapan.model.Dossier.By;
import id.delapan.model.Indicator;
import id.delapan.model.Part;
import id.delapan.model.Share.Formula;
import id.delapan.rules.RulePack;
import id.delapan.source.Node;
import id.delapan.source.Problems;
import id.delapan.source.Struct;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code top: [P1.2, H1.1]} of a case: the assessor found all of these parts and indicators at their highest. */
final class Topped {
    private final RulePack pack;
    private final Struct given;

    private Topped(RulePack pack, Struct given) {
        this.pack = pack;
        this.given = given;
    }

    /** What a case gives, with the answers that {@code top} stands for in it and in its units. */
    static Dossier of(Dossier read, RulePack pack, Node given, String file, Problems problems) {
        Struct struct = Struct.of(given, file, problems);
        List<Node> nodes = struct.list("units");
        List<Dossier> units = new ArrayList<>();
        for (int i = 0; i < read.units().size(); i++) {
            units.add(new Topped(pack, Struct.of(nodes.get(i), file, problems)).of(read.units().get(i)));
        }
        return new Topped(pack, struct).of(read).withUnits(units);
    }

    /** The dossier with the answers added; one that the case gives itself stays as it is. */
    private Dossier of(Dossier d) {
        if (given.get("top") == null) {
            return d;
        }
        Set<String> answered = d.answers().stream()
                .filter(a -> a.by() == By.ASSESSOR)
                .map(Answer::indicator)
                .collect(Collectors.toSet());
        List<Answer> answers = new ArrayList<>(d.answers());
        Map<String, BigDecimal> counts = new HashMap<>();
        pack.indicators().values().stream().map(Indicator::share).filter(s -> s != null).forEach(s -> {
            s.by().forEach(code -> counts.put(code, s.formula() == Formula.RATIO ? BigDecimal.ONE : BigDecimal.ZERO));
            s.of().forEach(code -> counts.put(code, s.formula() == Formula.RATIO ? BigDecimal.valueOf(s.by().size()) : BigDecimal.ZERO));
        });
        indicators().values().stream()
                .filter(i -> !answered.contains(i.code()) && i.share() == null)
                .forEach(i -> answers.add(new Answer(i.code(), By.ASSESSOR, i.scale().top(), top(i, counts), null, List.of())));
        return d.withAnswers(answers);
    }

    /** The best number; of a count one that brings its share to the top. */
    private static BigDecimal top(Indicator indicator, Map<String, BigDecimal> counts) {
        return indicator.scale().count() ? counts.getOrDefault(indicator.code(), BigDecimal.ZERO)
                : indicator.scale().numeric() ? indicator.scale().max() : null;
    }

    private Map<String, Indicator> indicators() {
        Map<String, Indicator> all = new LinkedHashMap<>();
        for (Node item : given.list("top")) {
            String code = given.text(item);
            List<Indicator> meant = below(code);
            if (code != null && meant.isEmpty()) {
                List<String> known = new ArrayList<>(pack.indicators().keySet());
                pack.instrument().allParts().map(Part::code).forEach(known::add);
                given.problem(item, "code-unknown", code, Struct.meant(code, known));
            }
            meant.forEach(i -> all.put(i.code(), i));
        }
        return all;
    }

    private List<Indicator> below(String code) {
        return Stream.concat(
                        pack.indicators().values().stream().filter(i -> i.code().equals(code)),
                        pack.instrument().allParts().filter(p -> p.code().equals(code)).flatMap(Topped::within))
                .toList();
    }

    private static Stream<Indicator> within(Part part) {
        return Stream.concat(part.indicators().stream(), part.parts().stream().flatMap(Topped::within));
    }
}
