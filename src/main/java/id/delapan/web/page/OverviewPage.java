package id.delapan.web.page;

import id.delapan.model.Dossier.Kind;
import id.delapan.model.Instrument;
import id.delapan.model.Lang;
import id.delapan.store.Evaluations.Line;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The agencies of a year at a glance.
 *
 * @param years that have evaluations, newest first
 * @param groups one for each instrument, as only figures of one instrument compare
 * @param instruments by which worksheets can be read
 */
public record OverviewPage(int year, List<Integer> years, List<OverviewGroup> groups, List<Choice> instruments) {
    /** Something to choose, and how it is called. */
    public record Choice(String value, String label) {}

    /**
     * Of lines as the store has them.
     *
     * @param instruments gives that of an id
     */
    public static OverviewPage of(
            Lang lang, int year, List<Integer> years, List<Line> lines, Function<String, Instrument> instruments, List<Instrument> forUpload) {
        Map<String, List<Line>> by = lines.stream().collect(Collectors.groupingBy(Line::instrument, TreeMap::new, Collectors.toList()));
        return new OverviewPage(year, years,
                by.entrySet().stream().map(e -> OverviewGroup.of(lang, instruments.apply(e.getKey()), e.getValue())).toList(),
                forUpload.stream().map(i -> new Choice(i.id(), i.title().in(lang))).toList());
    }

    /** How many evaluations there are. */
    public int count() {
        return groups.stream().mapToInt(g -> g.rows().size()).sum();
    }

    /** Kinds of agencies that are there, in the order of the model. */
    public List<String> kinds() {
        return Kind.words().stream()
                .filter(kind -> groups.stream().flatMap(g -> g.rows().stream()).anyMatch(r -> r.line().kind().equals(kind)))
                .toList();
    }

    /** Every kind an agency can be. */
    public List<String> allKinds() {
        return Kind.words();
    }

    /** Grades that are there, highest first. */
    public List<String> grades() {
        return groups.stream().flatMap(g -> g.grades().stream()).filter(g -> g.count() > 0)
                .map(OverviewGroup.Grade::grade).filter(Objects::nonNull).distinct().toList();
    }
}
