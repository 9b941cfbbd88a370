package id.delapan.source;

/** Makes text of an input fit to be shown in one line of a message. */
public final class Quote {
    private static final String HARMFUL = "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]";

    private Quote() {}

    /** The text with characters that steer a terminal replaced, cut after {@code longest} characters. */
    public static String of(String text, int longest) {
        String safe = text.replaceAll(HARMFUL, "\uFFFD");
        return safe.codePointCount(0, safe.length()) <= longest
                ? safe
                : safe.substring(0, safe.offsetByCodePoints(0, longest)) + "…";
    }

    /** Whether a character is not seen, or changes how others are seen. */
    public static boolean hidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** The arguments of a message, those that are text made fit. */
    public static Object[] texts(Object[] args, int longest) {
        Object[] fit = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            fit[i] = args[i] instanceof CharSequence text ? of(text.toString(), longest) : args[i];
        }
        return fit;
    }
}
