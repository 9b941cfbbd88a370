package id.delapan.lhe;

import id.delapan.compare.ComparisonWords;
import id.delapan.lhe.content.Block.Signature;
import id.delapan.lhe.details.Details;
import id.delapan.lhe.details.Details.Responsible;
import id.delapan.lhe.template.Names;
import id.delapan.lhe.template.Template;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Assessment.PartResult;
import id.delapan.model.Assessment.Recommendation;
import id.delapan.model.Assessment.Status;
import id.delapan.report.Numbers;
import id.delapan.report.View;
import id.delapan.report.Words;
import id.delapan.source.WrittenDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What templates may name, and what it stands for in one report. */
final class Values {
    private static final int MOST_CODES = 15;
    private static final Set<String> PART = Set.of("code", "title", "weight", "score", "percent", "claimed", "mark");
    private static final Set<String> ITEM = Set.of("code", "title", "level", "criterion", "evidence", "findings", "mark", "lowered",
            "unassessed");

    static final Names NAMES = new Names(
            Set.of("agency", "kind", "year", "instrument", "instrumentId", "instrumentVersion", "instrumentBasis", "subject", "index", "grade",
                    "gradeLabel", "low", "high", "open", "claimed", "supported", "mark", "gated", "gatedCount", "unconfirmed",
                    "unconfirmedCount", "audit", "number", "date", "place", "office", "recipient", "assignmentNumber",
                    "assignmentDate", "assignmentBy", "from", "until", "standard", "teamCount", "findingCount", "severities",
                    "missingCount", "recommendationCount", "evidenceCount", "noteCount", "movedCount", "indicatorCount", "previousYear", "previousIndex", "previousGrade",
                    "followUps", "worksheet", "unnamed", "annex", "program", "rules", "dossier"),
            Map.of("notes", none(), "method", none(), "basis", none(),
                    "team", new Names(Set.of("name", "role", "nip"), Map.of()),
                    "components", new Names(PART, Map.of()),
                    "areas", new Names(
                            Stream.concat(PART.stream(), Stream.of("previous", "count", "goodCount", "allGood", "noneGood")).collect(Collectors.toSet()),
                            Map.of("good", new Names(ITEM, Map.of()), "attention", new Names(ITEM, Map.of()))),
                    "recommendations", new Names(
                            Set.of("priority", "code", "text", "gain", "waiting", "responsible", "due"), Map.of())));

    private final View view;
    private final Order order;
    private final Words words;
    private final Numbers numbers;
    private final Marks marks;
    /** Last year's assessment; null when there is none. */
    private final View old;

    Values(View view, Order order) {
        this.view = view;
        this.order = order;
        words = view.words();
        numbers = view.numbers();
        marks = new Marks(view);
        old = order.previous() == null ? null : new View(order.previous());
    }

    private static Names none() {
        return new Names(Set.of(), Map.of());
    }

    /** Everything by name; null stands for what is not known. */
    Map<String, Object> all() {
        Map<String, Object> all = new HashMap<>();
        assessed(all);
        result(all);
        given(all, order.details());
        previous(all);
        all.put("components", view.assessment().parts().stream().map(this::part).toList());
        all.put("areas", view.rows().stream().map(View.Row::part).filter(view::heads).map(this::area).toList());
        all.put("recommendations", view.assessment().recommendations().stream().map(this::recommendation).toList());
        return all;
    }

    private void assessed(Map<String, Object> all) {
        Assessment a = view.assessment();
        all.put("agency", a.agency().name());
        all.put("kind", words.of("kind", a.agency().kind()).toLowerCase(Locale.ROOT));
        all.put("year", String.valueOf(a.year()));
        all.put("instrument", a.instrument().title());
        all.put("instrumentId", a.instrument().id());
        all.put("instrumentVersion", a.instrument().version());
        all.put("subject", view.phrases().subject());
        all.put("instrumentBasis", a.instrument().basis());
        all.put("notes", a.notes());
        all.put("noteCount", count(a.notes().size()));
        all.put("method", view.phrases().method());
        all.put("indicatorCount", String.valueOf(a.indicators().size()));
        all.put("program", a.receipt().program());
        all.put("rules", a.receipt().rules());
        all.put("dossier", a.receipt().dossier());
    }

    private void result(Map<String, Object> all) {
        Assessment a = view.assessment();
        all.put("index", numbers.two(a.index().value()));
        all.put("grade", a.index().grade() == null ? "" : a.index().grade());
        all.put("gradeLabel", a.index().gradeLabel() == null ? "" : a.index().gradeLabel());
        all.put("low", numbers.two(a.index().low()));
        all.put("high", numbers.two(a.index().high()));
        all.put("open", a.index().low().compareTo(a.index().high()) != 0);
        all.put("claimed", a.index().claimed() == null ? "" : numbers.two(a.index().claimed()));
        all.put("supported", a.index().supported() == null ? "" : numbers.two(a.index().supported()));
        all.put("mark", marks.of(view.unconfirmed()));
        all.put("gated", codes(view.gated()));
        all.put("gatedCount", count(view.gated().size()));
        all.put("unconfirmed", codes(view.unconfirmed()));
        all.put("unconfirmedCount", count(view.unconfirmed().size()));
        all.put("findingCount", count(a.findings().size()));
        all.put("severities", view.phrases().severities(a.findings()));
        all.put("missingCount", count(Tables.missing(view).size()));
        all.put("recommendationCount", count(a.recommendations().size()));
        all.put("evidenceCount", count(a.evidence().size()));
    }

    /** Empty for none, so that a template can ask. */
    private static String count(int size) {
        return size == 0 ? "" : String.valueOf(size);
    }

    private String codes(List<IndicatorResult> indicators) {
        return words.list(indicators.stream().map(IndicatorResult::code).toList(), MOST_CODES);
    }

    private void given(Map<String, Object> all, Details details) {
        all.put("audit", order.audit());
        all.put("number", details.number());
        all.put("date", date(details.date()));
        all.put("place", details.place());
        all.put("office", details.office());
        all.put("recipient", details.recipient());
        all.put("basis", details.basis());
        all.put("assignmentNumber", details.assignment().number());
        all.put("assignmentDate", date(details.assignment().date()));
        all.put("assignmentBy", details.assignment().by());
        all.put("from", date(details.assignment().from()));
        all.put("until", date(details.assignment().until()));
        all.put("standard", details.standard());
        all.put("teamCount", count(details.team().size()));
        all.put("team", details.team().stream().map(m -> map("name", m.name(), "role", m.role(), "nip", m.number())).toList());
        all.put("worksheet", !order.audits().isEmpty());
        all.put("unnamed", order.unnamed());
        all.put("annex", details.annex());
    }

    private void previous(Map<String, Object> all) {
        Assessment old = order.previous();
        all.put("previousYear", old == null ? "" : String.valueOf(old.year()));
        all.put("previousIndex", old == null ? "" : numbers.two(old.index().value()));
        all.put("previousGrade", old == null || old.index().grade() == null ? "" : old.index().grade());
        all.put("movedCount", old == null ? "" : count(order.comparison().indicators().size()));
        all.put("followUps", old == null ? "" : new ComparisonWords(words.lang()).totals(order.comparison()));
    }

    private Map<String, Object> part(PartResult part) {
        return map("code", part.code(), "title", part.title(), "weight", numbers.two(part.weight()),
                "score", numbers.two(part.score()), "percent", numbers.percent(part.score(), part.weight()),
                "claimed", part.claimed() == null ? "" : numbers.two(part.claimed()), "mark", marks.of(part));
    }

    private Map<String, Object> area(PartResult part) {
        List<IndicatorResult> indicators = view.indicatorsBelow(part).stream().filter(i -> i.weight().signum() > 0).toList();
        List<IndicatorResult> good = indicators.stream().filter(Values::good).toList();
        Map<String, Object> area = part(part);
        PartResult before = old == null ? null : old.part(part.code());
        area.put("previous", before == null ? "" : numbers.two(before.score()));
        area.put("count", String.valueOf(indicators.size()));
        area.put("goodCount", String.valueOf(good.size()));
        area.put("good", good.stream().map(this::item).toList());
        area.put("attention", indicators.stream().filter(i -> !good(i)).map(this::item).toList());
        area.put("allGood", good.size() == indicators.size());
        area.put("noneGood", good.isEmpty());
        return area;
    }

    private static boolean good(IndicatorResult indicator) {
        return indicator.score().compareTo(BigDecimal.ONE) == 0;
    }

    private Map<String, Object> item(IndicatorResult i) {
        boolean assessed = i.status() != Status.UNASSESSED;
        List<String> findings = view.findingsOf(i.code()).stream().map(Assessment.Finding::id).toList();
        return map("code", i.code(), "title", i.title(), "level", level(i),
                "criterion", i.criterion() == null ? "" : i.criterion(), "evidence", new Proof(view).named(i),
                "findings", words.list(findings, MOST_CODES), "mark", marks.words(i), "lowered", view.phrases().lowered(i), "unassessed", !assessed);
    }

    private String level(IndicatorResult i) {
        String mark = numbers.mark(i.level(), i.value());
        return switch (i.status()) {
            case CLAIM -> words.get(view.assessment().options().countClaims() ? "lhe.by-claim" : "lhe.claim-only", mark);
            case UNITS -> words.get("lhe.by-units", numbers.two(i.score()));
            default -> mark;
        };
    }

    private Map<String, Object> recommendation(Recommendation r) {
        Responsible who = order.details().responsibleFor(view.path(r.indicator()));
        return map("priority", String.valueOf(r.priority()), "code", r.indicator(), "text", r.text(),
                "gain", numbers.gain(r.gain()), "waiting", view.phrases().waiting(r.indicator()),
                "responsible", who.office(), "due", date(who.due()));
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** Where it is to be signed; one blank place when nobody is named. */
    List<Signature> signatures() {
        Details details = order.details();
        String place = blank(details.place()) + ", " + blank(date(details.date()));
        if (details.signatories().isEmpty()) {
            return List.of(new Signature(place, words.get("lhe.signs"), Template.BLANK, words.get("lhe.nip", Template.BLANK)));
        }
        return details.signatories().stream()
                .map(s -> new Signature(place, s.position(), blank(s.name()),
                        words.get("lhe.nip", blank(s.number()))))
                .toList();
    }

    private String date(LocalDate date) {
        return WrittenDate.of(date, words.lang());
    }

    private static String blank(String text) {
        return text == null ? Template.BLANK : text;
    }
}
