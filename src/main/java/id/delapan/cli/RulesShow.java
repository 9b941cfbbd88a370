package id.delapan.cli;

import id.delapan.authoring.IndicatorSheet;
import id.delapan.authoring.SheetText;
import id.delapan.rules.RulePack;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the whole of an indicator, its rules said in words. */
@Command(name = "show")
final class RulesShow extends ConsoleCommand {
    @Mixin
    private Rulebook rules;

    @Parameters(paramLabel = "CODE", descriptionKey = "code")
    private String code;

    @Override
    int run(Console console) {
        RulePack pack = rules.packOf(code);
        Map<String, IndicatorSheet> sheets = IndicatorSheet.of(pack);
        SheetText text = new SheetText(pack, console.lang());
        for (String each : Rulebook.codes(pack, code)) {
            text.lines(sheets.get(each)).forEach(console.out()::println);
        }
        return Main.DONE;
    }
}
