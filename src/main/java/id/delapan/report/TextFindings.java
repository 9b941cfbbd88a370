package id.delapan.report;

import static java.util.stream.Collectors.groupingBy;

import id.delapan.model.Assessment.EvidenceItem;
import id.delapan.model.Assessment.Finding;
import id.delapan.model.Assessment.FindingKind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings: those of rules and contradictions in full, the many others counted. */
final class TextFindings {
    private static final int MOST_IN_FULL = 20;
    private static final int MOST_GROUPS = 12;
    private static final int MOST_CODES = 8;

    private final View view;
    private final Screen screen;
    private final Words words;
    private final Phrases phrases;
    private final int nameWidth;

    private TextFindings(View view, Screen screen) {
        this.view = view;
        this.screen = screen;
        words = view.words();
        phrases = view.phrases();
        nameWidth = Cells.widest(Stream.of("condition", "criterion", "cause", "effect", "rule", "evidence")
                .map(words::get)
                .toList());
    }

    static void print(View view, Screen screen) {
        List<Finding> all = view.assessment().findings();
        screen.heading(view.words().get("findings"));
        TextFindings findings = new TextFindings(view, screen);
        if (all.isEmpty()) {
            screen.wrapped("", view.words().get("findings.none"), Style.PLAIN);
            return;
        }
        screen.wrapped("", view.words().get("findings.count", all.size(), findings.phrases.severities(all)), Style.PLAIN);
        findings.inFull(all.stream()
                .filter(View::prominent)
                .sorted(Comparator.comparing(Finding::severity))
                .toList());
        findings.belowTop(view.findingsOf(FindingKind.BELOW_TOP));
        findings.missing(view.findingsOf(FindingKind.MISSING_EVIDENCE));
        screen.blank();
        screen.wrapped("", view.words().get("findings.more"), Style.FAINT);
        screen.wrapped("    ", view.words().get("findings.explain"), Style.FAINT);
    }

    private void inFull(List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        screen.subheading(words.get("findings.full"));
        findings.stream().limit(MOST_IN_FULL).forEach(this::inFull);
        more("more.findings", findings.size() - MOST_IN_FULL);
    }

    private void inFull(Finding finding) {
        Style style = switch (finding.severity()) {
            case HIGH -> Style.RED;
            case MEDIUM -> Style.YELLOW;
            case LOW -> Style.PLAIN;
        };
        String about = finding.indicator() == null ? "" : finding.indicator() + " · ";
        screen.wrapped("", finding.id() + " · " + about + words.of("severity", finding.severity()) + " · "
                + words.of("finding", finding.kind()), style);
        Map<String, String> elements = phrases.elements(finding);
        if (!finding.evidence().isEmpty()) {
            elements.put(words.get("evidence"), words.list(
                    view.evidence(finding.evidence()).stream().map(TextFindings::named).toList(), MOST_CODES));
        }
        elements.forEach((name, text) ->
                screen.wrapped("    " + Cells.left(name, nameWidth) + "  ", Style.FAINT, text, Style.PLAIN));
    }

    private static String named(EvidenceItem item) {
        return item.label() == null ? item.id() : item.id() + " (" + item.label() + ")";
    }

    private void belowTop(List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        screen.subheading(words.get("findings.below"));
        List<View.Group> groups = view.byArea(findings);
        int code = Cells.widest(groups.stream().map(g -> g.part().code()).toList());
        groups.forEach(g -> screen.wrapped("    " + Cells.left(g.part().code(), code) + "  ",
                g.part().title() + ": " + words.get("indicators", g.findings().size()) + " (" + phrases.severities(g.findings()) + ")",
                Style.PLAIN));
    }

    private void missing(List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        Map<String, List<Finding>> groups =
                findings.stream().collect(groupingBy(Finding::key, LinkedHashMap::new, Collectors.toList()));
        screen.subheading(words.get("findings.missing", groups.size()));
        groups.entrySet().stream()
                .sorted(Comparator.comparing(group -> -group.getValue().size()))
                .limit(MOST_GROUPS)
                .forEach(group -> screen.wrapped("  - ", phrases.label(group.getValue().get(0)) + ": "
                        + words.list(group.getValue().stream().map(Finding::indicator).toList(), MOST_CODES),
                        Style.PLAIN));
        more("more.missing", groups.size() - MOST_GROUPS);
    }

    private void more(String key, int count) {
        if (count > 0) {
            screen.wrapped("    ", words.get(key, count), Style.FAINT);
        }
    }
}
