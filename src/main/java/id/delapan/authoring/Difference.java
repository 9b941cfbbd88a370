package id.delapan.authoring;

import java.util.Set;

/**
 * Where the result of a case is not what it expects.
 *
 * @param what a code, such as {@code P1.2.b}, a figure of it, such as {@code P1.2.b score}, {@code findings}, {@code index} or {@code grade}
 */
public record Difference(String what, String expected, String got) {

    private static final Set<String> WHOLE = Set.of(CaseCheck.FINDINGS, CaseCheck.INDEX, CaseCheck.GRADE);

    /** The code of the indicator it is about; null for findings, index and grade. */
    public String code() {
        return WHOLE.contains(what) ? null : what.split(" ", 2)[0];
    }
}
