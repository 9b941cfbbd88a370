package id.delapan.cli;

import id.delapan.model.Assessment;
import id.delapan.model.DossierException;
import id.delapan.model.Lang;
import id.delapan.report.AssessmentJson;
import id.delapan.rules.Packs;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of an assessment that was written to a file. */
record Recorded(Path file, String text) {
    private static final Pattern PLACED = Pattern.compile("([0-9]+):([0-9]+): (.*)", Pattern.DOTALL);

    /** Reads the file, whatever it holds. */
    static Recorded read(Path file) {
        Problems problems = new Problems();
        Source source = Source.read(file, Packs.shown(file), problems);
        if (source == null) {
            throw new DossierException(problems.list());
        }
        return new Recorded(file, source.text());
    }

    /** Whether it says that it is an assessment. */
    boolean claimsToBe() {
        return AssessmentJson.claimsToBe(text);
    }

    /**
     * The assessment.
     *
     * @throws DossierException when it is none
     */
    Assessment assessment(Lang lang) {
        try {
            return AssessmentJson.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), lang);
        } catch (IOException e) {
            Matcher placed = PLACED.matcher(e.getMessage());
            boolean at = placed.matches();
            Problems problems = new Problems();
            problems.add(Packs.shown(file), at ? Integer.parseInt(placed.group(1)) : 0,
                    at ? Integer.parseInt(placed.group(2)) : 0, "not-an-assessment", at ? placed.group(3) : e.getMessage());
            throw new DossierException(problems.list());
        }
    }
}
