package id.delapan.web.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.PartResult;
import id.delapan.report.Numbers;
import id.delapan.report.View;
import id.delapan.store.Evaluations;
import id.delapan.store.PackVersions;
import id.delapan.store.StageChanges;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One agency's evaluation, or that of one of its units, as it stands at a version of the dossier.
 *
 * @param number the version shown
 * @param newer the rules that came after its own; null when it was made by the newest
 * @param unit id of the work unit shown; null for the agency
 * @param before the evaluation of an earlier year; null when there is none
 * @param earlier what came of that one; null likewise, and where it is by another instrument
 * @param stages when it was locked and opened again, newest first
 * @param trying whether what is shown is tried and not kept
 */
public record EvaluationPage(
        Evaluations.Row row, int number, PackVersions.Row rules, PackVersions.Row newer, String unit, View view,
        Evaluations.Row before, View earlier, List<StageChanges.Change> stages, boolean trying) {
    public Assessment assessment() {
        return view.assessment();
    }

    public Numbers numbers() {
        return view.numbers();
    }

    /** Whether it is locked. */
    public boolean locked() {
        return row.stage().equals(Evaluations.FINAL);
    }

    /** Whether it shows what is newest, so that it can be worked on. */
    public boolean newest() {
        return number == row.head();
    }

    /** What a link to a piece of it ends with. */
    public String query() {
        String which = unit == null ? "" : "unit=" + URLEncoder.encode(unit, StandardCharsets.UTF_8);
        String when = newest() ? "" : "version=" + number;
        String all = Stream.of(when, which).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return all.isEmpty() ? "" : "?" + all;
    }

    /** The ids that evidence of the dossier has, as JSON. */
    public String ids() {
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        assessment().evidence().forEach(item -> ids.add(item.id()));
        return ids.toString();
    }

    /** How much is open. */
    public long open() {
        return view.with(Assessment.Status.UNASSESSED).size();
    }

    /** Against the year before; empty where there is none. */
    public String moved() {
        return earlier == null ? "" : signed(assessment().index().value().subtract(earlier.assessment().index().value()));
    }

    /** With its sign. */
    public String signed(BigDecimal figure) {
        return (figure.signum() < 0 ? "−" : "+") + numbers().two(figure.abs());
    }

    /** The same part in the year before, in percent of its weight; a dash where it was not there. */
    public String reachedBefore(PartResult part) {
        PartResult old = earlier == null ? null : earlier.part(part.code());
        return old == null ? "–" : numbers().percent(old.score(), old.weight());
    }

    /** The areas as a web, with last year's. */
    public Radar radar() {
        return Radar.of(view, earlier);
    }

    /** A share of a whole as SVG takes it. */
    public static String width(BigDecimal part, BigDecimal whole) {
        return Numbers.share(part, whole).multiply(Numbers.HUNDRED).setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    /** A place on a scale of 0 to 100 as SVG takes it. */
    public static String place(BigDecimal figure) {
        return width(figure, Numbers.HUNDRED);
    }
}
