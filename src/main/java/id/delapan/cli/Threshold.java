package id.delapan.cli;

import java.math.BigDecimal;
import picocli.CommandLine.Option;

/** The share below which a command fails. */
final class Threshold {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    @Option(names = "--fail-under", paramLabel = "PERCENT", descriptionKey = "fail-under-option")
    private BigDecimal percent;

    /** Refuses what is no share. */
    void check() {
        if (asked() && (percent.signum() < 0 || percent.compareTo(WHOLE) > 0)) {
            throw new Refusal(Main.USAGE, "percent-outside", percent.toPlainString());
        }
    }

    /** Whether the command line names one. */
    boolean asked() {
        return percent != null;
    }

    /** Whether one is asked for and this is less. */
    boolean misses(BigDecimal reached) {
        return asked() && reached.compareTo(percent) < 0;
    }
}
