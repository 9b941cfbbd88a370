package id.delapan.cli;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.delapan.Assessments;
import id.delapan.compare.CarriedOver;
import id.delapan.model.Assessment;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Measure;
import id.delapan.rules.RulePack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Repeats an evaluation and compares it with what was recorded. */
@Command(name = "verify")
final class VerifyCommand extends ConsoleCommand {
    private static final int MOST_SHOWN = 50;
    private static final JsonMapper MEASURES = new JsonMapper();
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Mixin
    private Rulebook rules;

    @Parameters(index = "0", paramLabel = "ASSESSMENT.json", descriptionKey = "assessment")
    private Path recorded;

    @Parameters(index = "1", paramLabel = "DOSSIER", descriptionKey = "dossier")
    private Path input;

    @Option(names = "--from", paramLabel = "ASSESSMENT.json", arity = "1..*", descriptionKey = "carried-assessments")
    private List<Path> from = List.of();

    @Override
    int run(Console console) throws IOException {
        Recorded was = Recorded.read(recorded);
        String text = was.text();
        Assessment before = was.assessment(console.lang());
        Dossier dossier = rules.dossier(input);
        Assessment now = rules.evaluate(dossier, before.options());
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        Assessments.write(now, again);
        List<JsonDifference> differences = JsonDifference.between(tree(text), tree(again.toString(StandardCharsets.UTF_8)));
        differences.removeIf(d -> d.path().equals("comparison"));
        differences.addAll(carried(dossier, console));
        boolean otherProgram = differences.removeIf(d -> d.path().equals("receipt.program"));
        if (otherProgram) {
            console.say("verify-other-program", before.receipt().program(), now.receipt().program());
        }
        if (differences.isEmpty()) {
            console.out().println(console.text("verify-same", before.index().display(), before.index().gradeOnly()));
            return Main.DONE;
        }
        differences.stream().limit(MOST_SHOWN).forEach(d ->
                console.out().println(console.text("verify-difference", d.path(), d.before(), d.after())));
        if (differences.size() > MOST_SHOWN) {
            console.out().println(console.text("and-more", differences.size() - MOST_SHOWN));
        }
        return Main.DIFFERENT;
    }

    /** Where measures are not what the results by other instruments give; without those a note, if there are such measures. */
    private List<JsonDifference> carried(Dossier dossier, Console console) {
        RulePack pack = rules.engine(dossier).pack();
        List<Measure> carried = CarriedOver.in(dossier, pack);
        if (from.isEmpty()) {
            if (!carried.isEmpty()) {
                console.say("verify-carried", carried.stream().map(Measure::key).collect(Collectors.joining(", ")));
            }
            return List.of();
        }
        List<Measure> stated = dossier.measures().stream().filter(m -> !carried.contains(m)).toList();
        Dossier again = CarriedOver.into(dossier.withMeasures(stated), pack, CarryCommand.assessments(from, console));
        return JsonDifference.between(MEASURES.valueToTree(carried), MEASURES.valueToTree(CarriedOver.in(again, pack))).stream()
                .map(d -> new JsonDifference("measures" + d.path(), d.before(), d.after()))
                .toList();
    }

    private static JsonNode tree(String text) throws IOException {
        return EXACT.readTree(text);
    }
}
