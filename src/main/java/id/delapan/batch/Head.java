package id.delapan.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a run is of: only one that is the same in all of this may go on where another was interrupted.
 *
 * @param program its version
 * @param options all that changes what is written
 * @param rules digests of the rule packs by id
 * @param inputs as the user named them
 */
public record Head(String program, List<String> options, Map<String, String> rules, List<String> inputs) {
    /** What differs, in the words of the command line. */
    List<String> differs(Head other) {
        List<String> differs = new ArrayList<>();
        if (!program.equals(other.program)) {
            differs.add("program");
        }
        if (!options.equals(other.options)) {
            differs.add("options");
        }
        if (!rules.equals(other.rules)) {
            differs.add("rules");
        }
        if (!inputs.equals(other.inputs)) {
            differs.add("inputs");
        }
        return differs;
    }
}
