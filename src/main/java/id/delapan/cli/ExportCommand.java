package id.delapan.cli;

import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import id.delapan.model.Instrument;
import id.delapan.rules.Packs;
import id.delapan.worksheet.WorksheetChoice;
import id.delapan.worksheet.export.WorksheetWriter;
import id.delapan.worksheet.portal.PortalWriter;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a dossier as a worksheet in the official layout. */
@Command(name = "export")
final class ExportCommand extends ConsoleCommand {
    private enum Form { xlsx, portalrb }

    @Mixin
    private Rulebook rules;

    @Parameters(index = "0", paramLabel = "DOSSIER", descriptionKey = "dossier")
    private Path input;

    @Option(names = "--format", paramLabel = "xlsx|portalrb", descriptionKey = "export-format-option", defaultValue = "xlsx")
    private Form format;

    @Option(names = "--blank", descriptionKey = "blank-option")
    private boolean blank;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE.xlsx", descriptionKey = "export-out-option")
    private Path out;

    @Override
    int run(Console console) throws IOException {
        Dossier dossier = rules.dossier(input);
        Instrument instrument = rules.engine(dossier).pack().instrument();
        if (format == Form.portalrb && blank) {
            throw new Refusal(Main.USAGE, "portal-never-blank");
        }
        if (format == Form.xlsx && !WorksheetChoice.hasWorksheet(instrument)) {
            throw new Refusal(Main.INPUT, "no-worksheet", instrument.id());
        }
        byte[] written = format == Form.portalrb ? PortalWriter.bytes(instrument, dossier)
                : WorksheetWriter.bytes(instrument, dossier, rules.evaluate(dossier, new Options(false, rules.lang())), blank);
        if (out == null) {
            console.out().write(written);
        } else {
            Inputs.checkOver(input, out);
            Output.write(out, written);
            console.say("worksheet-written", Packs.shown(out));
        }
        return Main.DONE;
    }
}
