package id.delapan.cli;

import id.delapan.compare.Comparison;
import id.delapan.lhe.Lhe;
import id.delapan.lhe.Order;
import id.delapan.lhe.content.Report;
import id.delapan.lhe.details.Details;
import id.delapan.lhe.details.DetailsReader;
import id.delapan.lhe.template.Templates;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.AnswerGiven;
import id.delapan.model.Assessment.IndicatorResult;
import id.delapan.model.Dossier.By;
import id.delapan.model.DossierException;
import id.delapan.report.View;
import id.delapan.rules.Packs;
import id.delapan.source.Problems;
import id.delapan.worksheet.SameAgency;
import id.delapan.worksheet.Wanted;
import id.delapan.worksheet.Worksheet;
import id.delapan.worksheet.WorksheetReader;
import id.delapan.worksheet.audit.Auditor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What may be asked of an evaluation report. */
final class ReportOptions {
    /** What a report says beside the dossier, when it lies beside one; or {@code <stem>.report.yaml} for that one alone. */
    static final String BESIDE = "report.yaml";

    @Option(names = "--style", paramLabel = "evaluation|audit", descriptionKey = "style-option")
    private Style style;

    @Option(names = "--report", paramLabel = "FILE", descriptionKey = "report-option")
    private Path details;

    @Option(names = "--template", paramLabel = "DIR", descriptionKey = "template-option")
    private Path template;

    @Option(names = "--worksheet", paramLabel = "FILE.xlsx", descriptionKey = "worksheet-option")
    private Path worksheet;

    /** Whether findings name a cause. */
    enum Style { evaluation, audit }

    /** Makes the reports of one run. */
    final class Maker {
        private final Rulebook rules;
        private final Templates templates;

        private Maker(Rulebook rules) {
            this.rules = rules;
            templates = Lhe.templates(template, template == null ? null : Packs.shown(template), rules.lang());
        }

        /** The report on a dossier that lies in a file; {@code comparison} is null where there is none. */
        Report report(Assessment assessment, Comparison comparison, Path dossier) {
            Worksheet read = worksheet == null ? null : read(assessment);
            return Lhe.report(assessment, new Order(style == Style.audit, details(assessment, dossier), comparison,
                    read == null ? List.of() : Auditor.of(read, rules.engine(assessment.instrument().id())),
                    read != null && read.named() == null), templates);
        }

        private Worksheet read(Assessment assessment) {
            String name = Packs.shown(worksheet);
            String agency = assessment.agency().name();
            Worksheet read = WorksheetReader.read(worksheet, name, new Wanted(by(assessment), assessment.year(), null, agency, null),
                    rules.pack(assessment.instrument().id()).instrument());
            if (read.named() != null && !SameAgency.is(read.named(), agency)) {
                Problems problems = new Problems();
                problems.add(name, 0, 0, "worksheet-other-agency", read.named(), agency);
                throw new DossierException(problems.list());
            }
            return read;
        }
    }

    /** Whose answers a worksheet holds that does not say: the assessor's, if there are such, and so on. */
    private static By by(Assessment assessment) {
        List<String> said = assessment.indicators().stream().flatMap(i -> i.answers().stream()).map(AnswerGiven::by).toList();
        return Stream.of(By.ASSESSOR, By.NATIONAL, By.AGENCY)
                .filter(by -> said.contains(by.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(By.ASSESSOR);
    }

    /** Refuses what a format has no use for, and reads the templates; null when the format is no report. */
    Maker maker(Rulebook rules, Format format, boolean one) {
        if (!format.isReport()) {
            String asked = style != null ? "--style" : details != null ? "--report" : template != null ? "--template"
                    : worksheet != null ? "--worksheet" : null;
            if (asked != null) {
                throw new Refusal(Main.USAGE, "only-for-reports", asked);
            }
            return null;
        }
        if (worksheet != null && !one) {
            throw new Refusal(Main.USAGE, "worksheet-for-one");
        }
        return new Maker(rules);
    }

    /** What makes two runs write different results. */
    @Override
    public String toString() {
        return style + " " + details + " " + template;
    }

    private Details details(Assessment assessment, Path dossier) {
        Path file = details == null ? beside(dossier) : details;
        return file == null ? Details.NONE : DetailsReader.read(file, Packs.shown(file), codes(assessment));
    }

    private static Path beside(Path dossier) {
        return Stream.of(Output.stem(dossier) + "." + BESIDE, BESIDE)
                .map(dossier.toAbsolutePath()::resolveSibling)
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
    }

    private static List<String> codes(Assessment assessment) {
        return Stream.concat(new View(assessment).rows().stream().map(r -> r.part().code()),
                assessment.indicators().stream().map(IndicatorResult::code)).toList();
    }
}
