package id.delapan.workbench;

import id.delapan.model.Wording;
import id.delapan.source.Messages;
import id.delapan.source.Quote;
import java.util.Map;
import java.util.TreeMap;

/** Why something asked of the workbench was not done; nothing of it was. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    /** What kind of reason it is. */
    public enum Kind {
        /** There is no such thing. */
        MISSING,
        /** Somebody else changed it meanwhile. */
        CHANGED,
        /** Its state does not allow it. */
        NOT_NOW,
        /** What was asked makes no sense. */
        UNUSABLE,
        /** It must say which version it is of. */
        VERSION_MISSING,
        /** The one who asks may not. */
        FORBIDDEN,
        /** Nobody knows who asks. */
        UNKNOWN_CALLER,
        /** Too often. */
        TOO_OFTEN
    }

    private final Kind kind;
    private final String code;
    private final transient Wording words;
    private final transient Map<String, Long> about = new TreeMap<>();

    /** @param code of the message that says why */
    public Refused(Kind kind, String code, Object... args) {
        super(code, null, false, false);
        this.kind = kind;
        this.code = code;
        this.words = Messages.get(code, Quote.texts(args, LONGEST));
    }

    private Refused(Map<String, Long> about, Kind kind, String code, Object... args) {
        this(kind, code, args);
        this.about.putAll(about);
    }

    /** The same, naming for programs what it is about. */
    static Refused about(Map<String, Long> about, Kind kind, String code, Object... args) {
        return new Refused(about, kind, code, args);
    }

    /** What it is about, by name. */
    public Map<String, Long> about() {
        return about;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Wording words() {
        return words;
    }
}
