package id.delapan.authoring.mutants;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.delapan.model.Lang;
import id.delapan.model.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fates of the mutants of packs, as JSON. */
public final class MutationJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private MutationJson() {}

    /** One object with a {@code packs} entry for each pack id; every mutant with its fate. */
    public static String of(Map<String, List<Fate>> packs, Lang lang) {
        ObjectNode all = MAPPER.createObjectNode().put("format", "delapan/rules-mutate/1");
        ArrayNode list = all.putArray("packs");
        packs.forEach((id, fates) -> {
            ObjectNode node = list.addObject().put("pack", id).put("mutants", fates.size());
            node.put("noticed", fates.stream().filter(f -> f.noticedBy() != null).count());
            node.put("surviving", fates.stream().filter(Fate::survives).count());
            node.put("equivalent", fates.stream().filter(f -> f.equivalent() != null).count());
            node.put("percent", Mutation.percent(fates));
            ArrayNode each = node.putArray("all");
            fates.forEach(fate -> fate(fate, each.addObject(), lang));
        });
        return all.toPrettyString() + "\n";
    }

    private static void fate(Fate fate, ObjectNode node, Lang lang) {
        Problem p = fate.problem();
        node.put("kind", fate.mutant().kind().name().toLowerCase(Locale.ROOT));
        node.put("fate", fate.noticedBy() != null ? "noticed" : fate.survives() ? "surviving" : "equivalent");
        node.put("file", p.file()).put("line", p.line()).put("column", p.column()).put("change", p.message().in(lang));
        if (fate.noticedBy() != null) {
            node.put("noticedBy", fate.noticedBy().name());
        } else {
            node.put("reason", p.hint() == null ? null : p.hint().in(lang));
        }
    }
}
