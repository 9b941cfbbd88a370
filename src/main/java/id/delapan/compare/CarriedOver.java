package id.delapan.compare;

import id.delapan.model.Assessment;
import id.delapan.model.Assessment.PartResult;
import id.delapan.model.Assessment.TitleStatus;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Measure;
import id.delapan.model.DossierException;
import id.delapan.model.Term;
import id.delapan.model.Term.Result;
import id.delapan.rules.RulePack;
import id.delapan.source.Problems;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures of a dossier that are results by other instruments, where its pack says so: how many units reach a title, what
 * index the agency has. The source of each names the instrument and holds a digest over the receipts of the results, so that
 * the measure can be worked out again.
 */
public final class CarriedOver {
    private final RulePack pack;
    private final Map<String, Assessment> results;
    private final Problems problems = new Problems();
    private final Set<String> used = new HashSet<>();

    private CarriedOver(RulePack pack, Map<String, Assessment> results) {
        this.pack = pack;
        this.results = results;
    }

    /**
     * The dossier with the measures added that the results give.
     *
     * @param results by the name of their file
     * @throws DossierException when a result cannot be used, or a measure is stated already
     */
    public static Dossier into(Dossier dossier, RulePack pack, Map<String, Assessment> results) {
        CarriedOver carried = new CarriedOver(pack, results);
        carried.check(dossier.year());
        List<Measure> measures = new ArrayList<>(dossier.measures());
        pack.terms().values().stream().filter(t -> t.from() != null).forEach(t -> carried.add(t, dossier, measures));
        results.keySet().stream().filter(f -> !carried.used.contains(f)).forEach(f -> carried.problems.add(f, 0, 0, "carry-unused",
                results.get(f).instrument().id(), results.get(f).agency().kind().word(), pack.instrument().id()));
        if (!carried.problems.isEmpty()) {
            throw new DossierException(carried.problems.list());
        }
        return dossier.withMeasures(measures);
    }

    /** The measures that were carried over. */
    public static List<Measure> in(Dossier dossier, RulePack pack) {
        return dossier.measures().stream()
                .filter(m -> m.id().equals(id(m.key(), m.year())) && pack.terms().get(m.key()).from() != null)
                .toList();
    }

    private static String id(String key, int year) {
        return "carried." + key + "." + year;
    }

    private void check(int year) {
        Map<String, String> seen = new LinkedHashMap<>();
        results.forEach((file, result) -> {
            if (result.year() > year) {
                problems.add(file, 0, 0, "carry-year", result.year(), year);
            }
            if (result.options().countClaims()) {
                problems.add(file, 0, 0, "carry-claims");
            }
            String before = seen.putIfAbsent(result.instrument().id() + " " + result.year() + " " + result.agency().id(), file);
            if (before != null) {
                problems.add(file, 0, 0, "carry-twice", result.agency().id(), result.instrument().id(), before);
            }
        });
    }

    /** One measure for each year that results are of. */
    private void add(Term term, Dossier dossier, List<Measure> measures) {
        Result from = term.from();
        Map<Integer, Map<String, Assessment>> years = new TreeMap<>();
        results.forEach((file, result) -> {
            if (from.instruments().contains(result.instrument().id())
                    && (from.kinds().isEmpty() || from.kinds().contains(result.agency().kind()))) {
                used.add(file);
                years.computeIfAbsent(result.year(), y -> new LinkedHashMap<>()).put(file, result);
            }
        });
        years.forEach((year, own) -> {
            String last = own.keySet().stream().reduce((a, b) -> b).orElseThrow();
            if (dossier.measures().stream().anyMatch(m -> m.key().equals(term.key()) && m.year() == year)) {
                problems.add(last, 0, 0, "carry-stated", term.key(), year);
            }
            BigDecimal value = from.title() != null ? count(from.title(), own) : figure(from.of(), own, last);
            if (value != null) {
                measures.add(new Measure(id(term.key(), year), term.key(), value, null, year, source(from, own)));
            }
        });
    }

    /** How many reach a title; one of which that is not known makes the number unknown. */
    private BigDecimal count(String title, Map<String, Assessment> own) {
        int met = 0;
        for (var each : own.entrySet()) {
            TitleStatus status = each.getValue().titles().stream()
                    .filter(t -> t.code().equals(title))
                    .findFirst()
                    .map(t -> t.status())
                    .orElse(null);
            if (status == null || status == TitleStatus.OPEN) {
                problems.add(each.getKey(), 0, 0, status == null ? "carry-no-figure" : "carry-open", title, each.getValue().agency().name());
            }
            met += status == TitleStatus.MET ? 1 : 0;
        }
        return BigDecimal.valueOf(met);
    }

    private BigDecimal figure(String of, Map<String, Assessment> own, String last) {
        if (own.size() > 1) {
            problems.add(last, 0, 0, "carry-several", own.size(), String.join(", ", own.keySet()));
            return null;
        }
        Assessment one = own.get(last);
        BigDecimal figure = of.equals("index") ? one.index().value()
                : one.parts().stream().flatMap(CarriedOver::all).filter(p -> p.code().equals(of)).findFirst()
                        .map(PartResult::score).orElse(null);
        if (figure == null) {
            problems.add(last, 0, 0, "carry-no-figure", of, one.agency().name());
        }
        return figure;
    }

    private static Stream<PartResult> all(PartResult part) {
        return Stream.concat(Stream.of(part), part.parts().stream().flatMap(CarriedOver::all));
    }

    private static String source(Result from, Map<String, Assessment> own) {
        String receipts = own.values().stream()
                .map(r -> String.join(" ", r.instrument().id(), r.agency().id(), r.receipt().rules(), r.receipt().dossier()))
                .sorted()
                .collect(Collectors.joining("\n"));
        String ids = own.values().stream().map(r -> r.instrument().id()).distinct().sorted().collect(Collectors.joining(", "));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(receipts.getBytes(StandardCharsets.UTF_8));
            return ids + " " + (from.title() != null ? from.title() : from.of()) + " (" + own.size() + ") sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
