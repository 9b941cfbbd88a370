package id.delapan.compare;

import id.delapan.compare.Comparison.Cause;
import id.delapan.compare.Comparison.IndicatorMove;
import id.delapan.compare.Comparison.PartMove;
import id.delapan.compare.FollowUp.Status;
import id.delapan.engine.Numbers;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Finding;
import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.Mark;
import id.delapan.model.Dossier.By;
import id.delapan.model.Lang;
import id.delapan.report.Words;
import id.delapan.source.Messages;
import id.delapan.source.WrittenDate;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The words and figures of a comparison in one language, the same in every format. */
public final class ComparisonWords {
    private final Lang lang;
    private final Words words;

    /** The words of a language. */
    public ComparisonWords(Lang lang) {
        this.lang = lang;
        this.words = Words.in(lang);
    }

    String say(String code, Object... args) {
        return Messages.say(lang, code, args);
    }

    /** Which years are compared; of one year twice, that they are two results. */
    String years(Comparison c) {
        return c.before().year() == c.after().year()
                ? say("compare-year", c.after().year())
                : say("compare-years", c.before().year(), c.after().year());
    }

    String index(Comparison c) {
        return c.crossing() == null
                ? say("compare-index-moved", index(c.before()), index(c.after()), signed(c.index().by()))
                : say("compare-index-beside", index(c.before()), index(c.after()));
    }

    private String index(Assessment a) {
        return two(a.index().value()) + " (" + a.index().gradeOnly() + ")";
    }

    /** One of the three who answer. */
    String who(By by) {
        return say(switch (by) {
            case AGENCY -> "assessors-agency";
            case ASSESSOR -> "assessors-assessor";
            case NATIONAL -> "assessors-national";
        });
    }

    /** A level, else a value. */
    String mark(Mark mark) {
        return mark.level() != null ? mark.level() : Numbers.exact(mark.value(), lang);
    }

    String two(BigDecimal figure) {
        return figure == null ? "–" : Numbers.decimal(figure, lang);
    }

    /** With its sign; a movement too small for two decimals is shown in full. */
    public String signed(BigDecimal figure) {
        String shown = Numbers.decimal(figure.abs(), lang);
        boolean tiny = figure.signum() != 0 && new BigDecimal(shown.replace(',', '.')).signum() == 0;
        String sign = figure.signum() > 0 ? "+" : figure.signum() < 0 ? "-" : "";
        return sign + (tiny ? Numbers.exact(figure.abs(), lang) : shown);
    }

    /** What the movement is made of. */
    String shares(Shares s) {
        return say("compare-shares", signed(s.rules()), signed(s.evidence()), signed(s.answers()));
    }

    /** What the reader needs to know to trust the reasons. */
    List<String> notes(Comparison c) {
        String note = c.index().shares() != null ? "compare-note-shares"
                : c.rulesDiffer() ? "compare-note-rules-differ" : "compare-note-rules-same";
        return c.crossing() == null ? List.of(say(note)) : crossing(c.crossing());
    }

    private List<String> crossing(Crossing crossing) {
        List<String> notes = new ArrayList<>();
        notes.add(say("compare-other-instruments", crossing.from(), crossing.to(), crossing.continued().size()));
        note(notes, "compare-changed", crossing.changed());
        note(notes, "compare-added", crossing.added());
        note(notes, "compare-ended", crossing.ended());
        return notes;
    }

    private void note(List<String> notes, String code, List<String> codes) {
        if (!codes.isEmpty()) {
            notes.add(say(code, codes.size(), String.join(", ", codes)));
        }
    }

    /** The style of a part's row. */
    String depth(PartMove p) {
        return p.kind().equals("component") ? "depth-0" : p.kind().equals("subarea") ? "depth-2" : "depth-1";
    }

    /** The level before and after, once where it stayed. */
    public String level(IndicatorMove m) {
        String before = shown(m.pair().before(), m.pair().shownBefore());
        String after = shown(m.pair().after(), m.pair().shownAfter());
        return before.equals(after) ? after : before + " → " + after;
    }

    /** The same for a reader whom nobody tells what a question mark stands for. */
    public String levelInFull(IndicatorMove m) {
        return level(m).replace(Pair.UNASSESSED, words.get("status.unassessed"));
    }

    private String shown(IndicatorResult i, String plain) {
        String mark = i != null && i.value() != null ? Numbers.exact(i.value(), lang) : plain;
        return i != null && i.status() == Assessment.Status.CLAIM ? say("compare-claim", mark) : mark;
    }

    /** What moved an indicator. */
    public String causes(IndicatorMove m) {
        return m.causes().stream().map(this::cause).collect(Collectors.joining(", "));
    }

    private String cause(Cause cause) {
        return say(switch (cause) {
            case RULES -> "compare-cause-rules";
            case EVIDENCE -> "compare-cause-evidence";
            case ANSWERS -> "compare-cause-answers";
            case GATE -> "compare-cause-gate";
            case MAYBE_RULES -> "compare-cause-maybe-rules";
        });
    }

    /** How far it is followed up. */
    public String status(Status status) {
        return say(switch (status) {
            case AS_RECOMMENDED -> "compare-status-as-recommended";
            case NOT_YET_AS_RECOMMENDED -> "compare-status-not-yet";
            case NOT_FOLLOWED_UP -> "compare-status-not-followed-up";
            case CANNOT_BE_FOLLOWED_UP -> "compare-status-cannot";
        });
    }

    /** What the status rests on. */
    public String why(FollowUp f) {
        return switch (f.why()) {
            case GONE_AND_SUPPORTED -> say("compare-why-gone-supported");
            case GONE_NOT_SUPPORTED -> say("compare-why-gone-not-supported");
            case GONE_NOTHING_ROSE -> say("compare-why-gone-nothing-rose");
            case LEVEL_ROSE -> say("compare-why-level-rose");
            case EVIDENCE_ROSE -> say("compare-why-evidence-rose");
            case FEWER -> say("compare-why-fewer", f.before(), f.after());
            case NOTHING_ROSE -> say("compare-why-nothing-rose");
            case DECLARED -> say("compare-why-declared", f.reason(), String.join(", ", f.evidence()));
            case DECLARED_WITHOUT_FORCE -> say("compare-why-declared-without-force");
            case NO_LONGER_ASKED -> say("compare-why-no-longer-asked");
        };
    }

    /** Since when and how long it is open; empty where it is not. */
    public String open(FollowUp f) {
        return f.daysOpen() == null ? ""
                : say(f.critical() ? "compare-open-critical" : "compare-open", f.daysOpen(), WrittenDate.of(f.reported(), lang));
    }

    String finding(Finding f) {
        return f.indicator() + " · " + kind(f);
    }

    /** What a finding is about. */
    public String kind(Finding f) {
        return words.of("finding", f.kind());
    }

    String estimate() {
        return words.get("estimate");
    }

    String severity(Finding f) {
        return words.of("severity", f.severity());
    }

    /** How many there are of each status, and how many are critical. */
    public String totals(Comparison c) {
        String counts = Arrays.stream(Status.values())
                .map(s -> of(c, s).size() + " " + status(s))
                .collect(Collectors.joining(", "));
        long critical = c.followUps().stream().filter(FollowUp::critical).count();
        return say("compare-totals", c.followUps().size(), counts)
                + (critical == 0 ? "" : " " + say("compare-totals-critical", critical, FollowUp.CRITICAL_AFTER));
    }

    /** Those of a status: missing evidence last, critical and grave ones first, else as last year's report has them. */
    public List<FollowUp> of(Comparison c, Status status) {
        return c.followUps().stream()
                .filter(f -> f.status() == status)
                .sorted(Comparator.comparing((FollowUp f) -> f.finding().kind() == FindingKind.MISSING_EVIDENCE)
                        .thenComparing(f -> !f.critical()).thenComparing(f -> f.finding().severity()))
                .toList();
    }

    List<Finding> grave(List<Finding> findings) {
        return findings.stream().sorted(Comparator.comparing(Finding::severity)).toList();
    }
}
