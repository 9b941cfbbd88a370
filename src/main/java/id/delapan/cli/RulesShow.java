package id.delapan.cli;

import id.delapan.explain.RuleWords;
import id.delapan.model.Indicator;
import id.delapan.model.Lang;
import id.delapan.rules.Rule;
import id.delapan.rules.RulePack;
import java.io.PrintStream;
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
        for (String each : Rulebook.codes(pack, code)) {
            show(console, pack, pack.indicators().get(each));
        }
        return Main.DONE;
    }

    private void show(Console console, RulePack pack, Indicator indicator) {
        PrintStream out = console.out();
        Lang lang = console.lang();
        out.println(indicator.code() + "  " + indicator.title().in(lang));
        out.println("  " + console.text("show-scale", indicator.scale().name(), indicator.basis()));
        indicator.criteria().forEach((level, text) -> out.println("  " + level + ": " + text.in(lang)));
        indicator.gates().forEach(g -> out.println(
                "  " + console.text("show-gate-" + g.kind().name().toLowerCase(), g.parent())));
        out.println("  " + console.text("show-expects"));
        indicator.expects().forEach(key ->
                out.println("    • " + pack.terms().get(key).label().in(lang) + " [" + key + "]"));
        if (indicator.judgementReason() != null) {
            out.println("  " + console.text("explain-judgement", indicator.judgementReason()));
        }
        out.println("  " + console.text("show-rules"));
        RuleWords words = new RuleWords(pack, lang);
        for (Rule rule : pack.rules()) {
            if (rule.then().indicator().equals(indicator.code())) {
                out.println("    " + rule.name() + " (" + pack.pathOf(rule) + ":" + rule.line() + ")");
                out.println("      " + rule.sentence());
                words.conditions(rule).forEach(c -> out.println("      - " + c));
                out.println("      → " + words.outcome(rule));
            }
        }
        out.println();
    }
}
