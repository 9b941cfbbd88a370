package id.delapan.cli;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.delapan.Assessments;
import id.delapan.model.Assessment;
import id.delapan.model.DossierException;
import id.delapan.report.AssessmentJson;
import id.delapan.rules.Packs;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Repeats an evaluation and compares it with what was recorded. */
@Command(name = "verify")
final class VerifyCommand extends ConsoleCommand {
    private static final int MOST_SHOWN = 50;
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Pattern PLACED = Pattern.compile("([0-9]+):([0-9]+): (.*)", Pattern.DOTALL);

    @Mixin
    private Rulebook rules;

    @Parameters(index = "0", paramLabel = "ASSESSMENT.json", descriptionKey = "assessment")
    private Path recorded;

    @Parameters(index = "1", paramLabel = "DOSSIER", descriptionKey = "dossier")
    private Path input;

    @Override
    int run(Console console) throws IOException {
        String text = text();
        Assessment before = parse(text, console);
        Assessment now = rules.evaluate(rules.dossier(input), before.options());
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        Assessments.write(now, again);
        List<JsonDifference> differences = JsonDifference.between(tree(text), tree(again.toString(StandardCharsets.UTF_8)));
        boolean otherProgram = differences.removeIf(d -> d.path().equals("receipt.program"));
        if (otherProgram) {
            console.say("verify-other-program", before.receipt().program(), now.receipt().program());
        }
        if (differences.isEmpty()) {
            console.out().println(console.text("verify-same", before.index().display(), before.index().grade()));
            return Main.DONE;
        }
        differences.stream().limit(MOST_SHOWN).forEach(d ->
                console.out().println(console.text("verify-difference", d.path(), d.before(), d.after())));
        if (differences.size() > MOST_SHOWN) {
            console.out().println(console.text("and-more", differences.size() - MOST_SHOWN));
        }
        return Main.DIFFERENT;
    }

    private String text() {
        Problems problems = new Problems();
        Source source = Source.read(recorded, Packs.shown(recorded), problems);
        if (source == null) {
            throw new DossierException(problems.list());
        }
        return source.text();
    }

    private Assessment parse(String text, Console console) {
        try {
            return AssessmentJson.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), console.lang());
        } catch (IOException e) {
            Matcher placed = PLACED.matcher(e.getMessage());
            boolean at = placed.matches();
            Problems problems = new Problems();
            problems.add(Packs.shown(recorded), at ? Integer.parseInt(placed.group(1)) : 0,
                    at ? Integer.parseInt(placed.group(2)) : 0, "not-an-assessment", at ? placed.group(3) : e.getMessage());
            throw new DossierException(problems.list());
        }
    }

    private static JsonNode tree(String text) throws IOException {
        return EXACT.readTree(text);
    }
}
