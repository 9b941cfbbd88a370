package id.delapan.model;

/** How sure a figure of an instrument is. Anything but {@link #CONFIRMED} is shown wherever it decided something. */
public enum Confidence {
    /** Stands in a primary source. */
    CONFIRMED,
    /** Seen in somebody's transcription or program. */
    REPORTED,
    /** From general knowledge. */
    ASSUMED
}
