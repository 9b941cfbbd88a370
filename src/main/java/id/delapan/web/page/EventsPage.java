package id.delapan.web.page;

import id.delapan.store.Events.Event;
import id.delapan.store.Events.Filter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A part of the records.
 *
 * @param found one more than {@code size} where there are more
 * @param names of the evaluations that are spoken of
 * @param actions one can choose from
 * @param people likewise
 */
public record EventsPage(
        Filter asked, List<Event> found, int size, Map<Long, String> names, List<String> actions, List<String> people) {
    /** Says what was done. */
    public EventWords words(Frame frame) {
        return new EventWords(frame, names);
    }

    public List<Event> events() {
        return found.subList(0, Math.min(size, found.size()));
    }

    /** Whether there are older ones. */
    public boolean more() {
        return found.size() > size;
    }

    /** Where the older ones are. */
    public String older() {
        return "/events?" + query() + "&before=" + events().get(events().size() - 1).id();
    }

    /** Where the same is had as CSV. */
    public String csv() {
        return "/api/events.csv?" + query();
    }

    private String query() {
        return "by=" + encoded(asked.by()) + "&action=" + encoded(asked.action()) + "&subject=" + encoded(asked.subject());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
