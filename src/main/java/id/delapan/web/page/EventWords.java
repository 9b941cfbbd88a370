package id.delapan.web.page;

import id.delapan.store.Action;
import id.delapan.store.Events.Event;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * What was noted, in words. What another program noted stays as it is.
 *
 * @param names of the evaluations that are spoken of, by their numbers
 */
public record EventWords(Frame frame, Map<Long, String> names) {
    private static final String EVALUATION = "evaluation/";
    private static final String PACK = "pack/";
    private static final String ACCOUNT = "account/";
    private static final String NONE = "–";

    /** What was done. */
    public String action(String word) {
        return known(word).map(action -> frame.say("event." + action.word())).orElse(word);
    }

    private static Optional<Action> known(String word) {
        return Arrays.stream(Action.values()).filter(action -> action.word().equals(word)).findFirst();
    }

    /** The number of the evaluation that an event is about; null for another subject. */
    public static Long evaluation(Event event) {
        return event.subject().matches(EVALUATION + "\\d{1,18}") ? Long.valueOf(after(event, EVALUATION)) : null;
    }

    private static String after(Event event, String prefix) {
        return event.subject().substring(prefix.length());
    }

    /** What it was done with. */
    public String subject(Event event) {
        if (link(event) != null) {
            return evaluation(event) != null ? names.get(evaluation(event)) : after(event, PACK);
        }
        return !event.subject().startsWith(ACCOUNT) ? event.subject()
                : after(event, ACCOUNT).equals(NONE) ? frame.say("event.no-account") : frame.say("event.account", after(event, ACCOUNT));
    }

    /** Where that is; null for nowhere. */
    public String link(Event event) {
        Long evaluation = evaluation(event);
        return evaluation != null && names.containsKey(evaluation) ? "/evaluations/" + evaluation
                : event.subject().startsWith(PACK) ? "/rules/" + after(event, PACK) + "/versions" : null;
    }

    /** What else is known of it. */
    public String detail(Event event) {
        String detail = event.detail();
        return detail == null ? "" : known(event.action()).map(action -> switch (action) {
            case EDIT -> frame.say("event.to-version", detail);
            case AGAIN -> frame.say("event.by-rules", first(detail), rest(detail));
            case DRAFT -> frame.say("event.of-version", detail);
            case DRAFT_DROPPED -> "";
            case FOLLOW_UP -> first(detail).replaceFirst("/.*", "") + ": " + said("follow-up.", rest(detail));
            case ACCOUNT_ADD, ACCOUNT_ROLE, ACCOUNT_PASSWORD, ACCOUNT_CLOSE -> said("role.", detail);
            case REFUSED -> said("refused.", first(detail)) + " · " + rest(detail);
            default -> detail;
        }).orElse(detail);
    }

    private String said(String group, String word) {
        return frame.says(group + word).orElse(word);
    }

    private static String first(String detail) {
        return detail.replaceFirst(" .*", "");
    }

    private static String rest(String detail) {
        return detail.substring(Math.min(first(detail).length() + 1, detail.length()));
    }
}
