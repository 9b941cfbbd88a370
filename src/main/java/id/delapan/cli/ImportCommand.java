package id.delapan.cli;

import id.delapan.dossier.DossierJson;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.By;
import id.delapan.model.Dossier.Kind;
import id.delapan.rules.Packs;
import id.delapan.rules.RulePack;
import id.delapan.worksheet.Identity;
import id.delapan.worksheet.Wanted;
import id.delapan.worksheet.Worksheet;
import id.delapan.worksheet.WorksheetChoice;
import id.delapan.worksheet.audit.Audit;
import id.delapan.worksheet.audit.AuditJson;
import id.delapan.worksheet.audit.AuditText;
import id.delapan.worksheet.audit.Auditor;
import id.delapan.worksheet.portal.PortalReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a dossier of a filled worksheet. */
@Command(name = "import")
final class ImportCommand extends ConsoleCommand {
    private enum AuditForm { text, json }

    private enum Form { worksheet, portalrb }

    @Mixin
    private Rulebook rules;

    @Parameters(index = "0", paramLabel = "WORKSHEET", descriptionKey = "worksheet")
    private Path input;

    @Option(names = "--format", paramLabel = "worksheet|portalrb", descriptionKey = "import-format-option", defaultValue = "worksheet")
    private Form format;

    @Option(names = "--by", paramLabel = "agency|assessor|national", descriptionKey = "by-option")
    private By by;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "year-option")
    private Integer year;

    @Option(names = "--sheet", paramLabel = "NAME", descriptionKey = "sheet-option")
    private String sheet;

    @Option(names = "--agency", paramLabel = "NAME", descriptionKey = "agency-option")
    private String agency;

    @Option(names = "--kind", paramLabel = "ministry|agency|province|regency|city|unit", descriptionKey = "kind-option")
    private Kind kind;

    @Option(names = "--instrument", paramLabel = "ID", descriptionKey = "pack-id")
    private String instrument;

    @Option(names = "--audit", paramLabel = "text|json", descriptionKey = "audit-option")
    private AuditForm audit;

    @Option(names = {"-o", "--out"}, paramLabel = "DOSSIER.json", descriptionKey = "import-out-option")
    private Path out;

    @Override
    int run(Console console) throws IOException {
        if (format == Form.portalrb) {
            portal(console, pack());
            return Main.DONE;
        }
        Worksheet read = worksheet();
        String audited = audit == null ? "" : audit(read, console);
        write(console, read.dossier());
        console.out().print(audited);
        return Main.DONE;
    }

    private void portal(Console console, RulePack pack) throws IOException {
        if (year == null || agency == null || audit != null || by != null || sheet != null) {
            throw new Refusal(Main.USAGE, "portal-options");
        }
        PortalReader.Read read = PortalReader.read(input, Packs.shown(input),
                Identity.called(agency, kind == null ? Kind.UNIT : kind), year, pack.instrument());
        if (!read.ignored().isEmpty()) {
            console.say("portal-ignored", String.join(", ", read.ignored()));
        }
        write(console, read.dossier());
    }

    private void write(Console console, Dossier dossier) throws IOException {
        byte[] bytes = DossierJson.bytes(dossier);
        if (out != null) {
            Inputs.checkOver(input, out);
            Output.write(out, bytes);
            console.say("dossier-written", Packs.shown(out), dossier.answers().size());
        } else if (audit == null) {
            console.out().write(bytes);
        }
    }

    /** By the instrument named, else by the one that knows the worksheet and fits its year and kind of agency. */
    private Worksheet worksheet() {
        List<RulePack> packs = instrument != null ? List.of(pack()) : rules.packs();
        return WorksheetChoice.read(input, Packs.shown(input), new Wanted(by, year, sheet, agency, kind),
                packs.stream().map(RulePack::instrument).toList());
    }

    private static Refusal several(Stream<String> ids) {
        return new Refusal(Main.INPUT, "several-instruments", ids.collect(Collectors.joining(", ")));
    }

    private String audit(Worksheet read, Console console) throws IOException {
        List<Audit> audits = Auditor.of(read, rules.engine(read.dossier().instrument()));
        return audit == AuditForm.text ? AuditText.render(audits, console.lang())
                : AuditJson.render(read.file(), audits, console.lang());
    }

    private RulePack pack() {
        if (instrument != null) {
            return rules.pack(instrument);
        }
        if (rules.packs().size() != 1) {
            throw several(rules.packs().stream().map(p -> p.instrument().id()));
        }
        return rules.packs().get(0);
    }
}
