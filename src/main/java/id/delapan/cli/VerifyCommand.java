package id.delapan.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.delapan.Assessments;
import id.delapan.Dossiers;
import id.delapan.model.Assessment;
import id.delapan.model.Dossier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Repeats an evaluation and compares it with what was recorded. */
@Command(name = "verify")
final class VerifyCommand extends ConsoleCommand {
    private static final int MOST_SHOWN = 50;
    private static final int LARGEST = 64 * 1024 * 1024;

    @Mixin
    private Rulebook rules;

    @Parameters(index = "0", paramLabel = "ASSESSMENT.json", descriptionKey = "assessment")
    private Path recorded;

    @Parameters(index = "1", paramLabel = "DOSSIER", descriptionKey = "dossier")
    private Path input;

    @Override
    int run(Console console) throws IOException {
        byte[] bytes = readRecorded();
        Assessment before = parse(bytes);
        Dossier dossier = Dossiers.read(input);
        Assessment now = rules.evaluate(dossier, before.options());
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        Assessments.write(now, again);
        List<JsonDifference> differences =
                JsonDifference.between(tree(bytes), tree(again.toByteArray()));
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

    private byte[] readRecorded() {
        try {
            if (Files.size(recorded) > LARGEST) {
                throw new Refusal(Main.INPUT, "not-an-assessment", recorded.toString());
            }
            return Files.readAllBytes(recorded);
        } catch (IOException e) {
            throw new Refusal(Main.INPUT, "cannot-read", recorded.toString());
        }
    }

    private Assessment parse(byte[] bytes) {
        try {
            return Assessments.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new Refusal(Main.INPUT, "not-an-assessment", recorded.toString());
        }
    }

    private static JsonNode tree(byte[] bytes) throws IOException {
        return new ObjectMapper().readTree(new String(bytes, StandardCharsets.UTF_8));
    }
}
