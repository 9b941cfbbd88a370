package id.delapan.authoring.form;

import id.delapan.model.Indicator;
import id.delapan.model.Lang;
import id.delapan.model.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The worked cases of one indicator, collected. */
final class Cases {
    private final Indicator indicator;
    private final int year;
    private final List<CaseText> cases = new ArrayList<>();

    Cases(Indicator indicator, int year) {
        this.indicator = indicator;
        this.year = year;
    }

    Given given() {
        return new Given(year);
    }

    int year() {
        return year;
    }

    /** A case that reaches a level. */
    void level(String level, String why, Given given) {
        add("bernilai " + level, why, given, Yaml.name(level));
    }

    /** A case that reaches a number. */
    void value(BigDecimal value, BigDecimal ungated, String why, Given given) {
        add("bernilai " + number(value), why, given,
                "{value: " + Yaml.number(value) + ", ungated: " + Yaml.number(ungated) + "}");
    }

    /** A case from which nothing follows. */
    void unassessed(String why, Given given) {
        add("tidak dapat dinilai", why, given, CaseText.UNASSESSED);
    }

    void add(String outcome, String why, Given given, String expect) {
        String name = indicator.code() + " " + outcome + " bila " + why;
        cases.add(new CaseText(name, given, indicator.code(), expect, List.of()));
    }

    /** What a report of this year or the last is needed for: too old it proves nothing, absent it leaves all open. */
    void around(Report report, Supplier<Given> proof, String why, String best) {
        String lowest = indicator.scale().lowest();
        String label = report.label();
        level(best, why + " dan " + label + " dari tahun sebelumnya", report.dated(proof.get(), year - 1));
        level(lowest, why + " tetapi " + label + " sudah dua tahun", report.dated(proof.get(), year - 2));
        unassessed(why + " tanpa " + label, proof.get());
        unassessed("hanya ada " + label, report.dated(given(), year));
    }

    List<CaseText> list() {
        return cases;
    }

    /** A label as it stands in the middle of a sentence. */
    static String label(Term term) {
        return Yaml.line(term.label().in(Lang.ID));
    }

    /** A unit after a number, with the blank before it; empty when there is none. */
    static String unit(Term term) {
        return term.unit() == null ? "" : " " + Yaml.line(term.unit().in(Lang.ID));
    }

    static String number(BigDecimal number) {
        return Yaml.number(number).replace('.', ',');
    }
}
