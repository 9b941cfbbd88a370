package id.delapan.authoring.mutants;

import id.delapan.authoring.mutants.Mutant.Kind;
import id.delapan.authoring.mutants.Mutant.PackChange;
import id.delapan.authoring.YamlPlaces;
import id.delapan.authoring.YamlPlaces.At;
import id.delapan.model.Indicator;
import id.delapan.model.Scale;
import id.delapan.rules.RulePack;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Small changes of scales: the points of a level, the full score, the level that a coverage band reaches. */
final class ScaleMutants {
    private static final BigDecimal SCORED = BigDecimal.valueOf(100);

    private final RulePack pack;
    private final YamlPlaces places;
    private final List<Mutant> all = new ArrayList<>();

    private ScaleMutants(RulePack pack, YamlPlaces places) {
        this.pack = pack;
        this.places = places;
    }

    static List<Mutant> of(RulePack pack, YamlPlaces places) {
        ScaleMutants mutants = new ScaleMutants(pack, places);
        pack.indicators().values().stream().map(Indicator::scale).distinct().forEach(scale -> {
            mutants.points(scale);
            mutants.max(scale);
            mutants.bands(scale);
            mutants.count(scale);
        });
        return mutants.all;
    }

    private void points(Scale scale) {
        List<String> names = scale.names();
        for (int i = 0; i < names.size(); i++) {
            BigDecimal points = scale.levels().get(names.get(i));
            BigDecimal above = i == 0 ? scale.max() : scale.levels().get(names.get(i - 1));
            BigDecimal below = i == names.size() - 1 ? null : scale.levels().get(names.get(i + 1));
            BigDecimal step = new BigDecimal("0.01");
            for (BigDecimal other : List.of(points.add(step), points.subtract(step))) {
                boolean falling = (i == 0 ? other.compareTo(above) <= 0 : other.compareTo(above) < 0)
                        && (below == null ? other.signum() >= 0 : other.compareTo(below) > 0);
                if (falling) {
                    Map<String, BigDecimal> levels = new LinkedHashMap<>(scale.levels());
                    levels.put(names.get(i), other);
                    add(Kind.POINTS, scale, places.under("scales", scale.name(), "levels", names.get(i)),
                            names.get(i) + ": " + points.toPlainString(), names.get(i) + ": " + other.toPlainString(),
                            scale.with(levels, scale.max(), scale.bands()));
                }
            }
        }
    }

    private void max(Scale scale) {
        if (pack.indicators().values().stream().noneMatch(i -> i.scored() && i.scale().name().equals(scale.name()))) {
            return;
        }
        BigDecimal other = scale.max().add(BigDecimal.ONE);
        add(Kind.POINTS, scale, places.under("scales", scale.name()), "max: " + scale.max().toPlainString(),
                "max: " + other.toPlainString(),
                scale.with(scale.levels(), other, scale.bands()));
    }

    /** Counts that would be scored like any number. */
    private void count(Scale scale) {
        if (scale.count()) {
            add(Kind.COUNT, scale, places.under("scales", scale.name()), "count: true", "max: " + SCORED.toPlainString(),
                    new Scale(scale.name(), Map.of(), SCORED, Map.of(), scale.bandsConfidence()));
        }
    }

    private void bands(Scale scale) {
        List<String> names = scale.names();
        scale.bands().forEach((band, level) -> {
            for (int near : new int[] {names.indexOf(level) - 1, names.indexOf(level) + 1}) {
                if (near >= 0 && near < names.size()) {
                    Map<String, String> bands = new LinkedHashMap<>(scale.bands());
                    bands.put(band, names.get(near));
                    add(Kind.BAND, scale, places.under("scales", scale.name(), "bands", band), band + ": " + level,
                            band + ": " + names.get(near),
                            scale.with(scale.levels(), scale.max(), bands));
                }
            }
        });
    }

    private void add(Kind kind, Scale scale, At at, String before, String after, Scale changed) {
        all.add(new Mutant(kind, at.file(), at.line(), at.column(), scale.name(), before, after, null,
                new PackChange(Rebuild.scale(pack, changed), on(scale), false)));
    }

    private Set<String> on(Scale scale) {
        return pack.indicators().values().stream()
                .filter(i -> i.scale().name().equals(scale.name()))
                .map(Indicator::code)
                .collect(Collectors.toSet());
    }
}
