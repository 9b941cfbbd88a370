package id.delapan.workbench;

import id.delapan.model.Wording;
import id.delapan.source.Messages;
import id.delapan.source.Quote;

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

    /** @param code of the message that says why */
    public Refused(Kind kind, String code, Object... args) {
        super(code, null, false, false);
        this.kind = kind;
        this.code = code;
        this.words = Messages.get(code, Quote.texts(args, LONGEST));
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
