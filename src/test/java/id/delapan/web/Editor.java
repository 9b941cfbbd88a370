package id.delapan.web;

import static id.delapan.web.Serving.json;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody who changes evaluations one after the other and remembers what was acknowledged. */
final class Editor {
    private final String name;
    private final String indicator;
    private final Map<String, String> acknowledged;
    private final Map<Long, Integer> known = new ConcurrentHashMap<>();
    private int count;

    /** @param acknowledged note by {@code evaluation/version}, shared by all */
    Editor(String name, String indicator, Map<String, String> acknowledged) {
        this.name = name;
        this.indicator = indicator;
        this.acknowledged = acknowledged;
    }

    /** Changes one at the version it last saw; gives the status. Who was too late looks at it anew before the next time. */
    int edit(ServeProcess serve, long id) throws IOException {
        if (!known.containsKey(id)) {
            HttpResponse<byte[]> now = serve.ask("GET", "/api/evaluations/" + id, null);
            known.put(id, json(now).at("/evaluation/head").asInt());
        }
        String note = name + "-" + ++count;
        HttpResponse<byte[]> answer = serve.ask("PATCH", "/api/evaluations/" + id + "/dossier", edits(note),
                "If-Match", "\"" + known.get(id) + "\"");
        if (answer.statusCode() == 200) {
            int version = json(answer).at("/evaluation/head").asInt();
            if (acknowledged.put(id + "/" + version, note) != null) {
                throw new AssertionError("version " + version + " of " + id + " acknowledged twice");
            }
            known.put(id, version);
        } else {
            known.remove(id);
        }
        if (answer.statusCode() >= 500) {
            throw new AssertionError(new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.statusCode();
    }

    /** An edit that carries a note. */
    String edits(String note) {
        return "{\"edits\": [{\"list\": \"answers\", \"item\": {\"indicator\": \"" + indicator + "\", \"by\": \"assessor\"},"
                + " \"put\": {\"level\": \"" + "AB".charAt(count % 2) + "\", \"note\": \"" + note + "\"}}]}";
    }

    /** Forgets what it saw, as after a restart. */
    void forget() {
        known.clear();
    }
}
