package id.delapan.authoring.form;

import id.delapan.model.Wording;
import java.math.BigDecimal;

/**
 * The sub-area an indicator goes to.
 *
 * @param stem its files without their ending, relative to the pack
 * @param fresh what is written of a sub-area that is not there yet; null for one that is
 */
record Target(String code, String stem, Fresh fresh) {
    /** A new sub-area; {@code kind} as its siblings have it. */
    record Fresh(Wording title, BigDecimal weight, String area, String kind) {}

    String folder() {
        return stem.substring(0, stem.lastIndexOf('/') + 1);
    }
}
