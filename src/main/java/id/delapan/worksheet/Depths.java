package id.delapan.worksheet;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells at which depth each row stands: by the column its numbering stands in, else by how it is written. */
final class Depths {
    private final Map<Integer, Numbering> byColumn = new HashMap<>();

    /** Learns the column of each way of numbering from what most rows do. */
    Depths(List<Line> lines) {
        Map<Numbering, Map<Integer, Integer>> counts = new EnumMap<>(Numbering.class);
        for (Line line : lines) {
            Numbering looks = line.number() == null ? null : Numbering.looks(line.number());
            if (looks != null) {
                counts.computeIfAbsent(looks, n -> new HashMap<>()).merge(line.at().column(), 1, Integer::sum);
            }
        }
        Set<Integer> taken = new HashSet<>();
        boolean apart = true;
        Map<Integer, Numbering> found = new HashMap<>();
        for (Map.Entry<Numbering, Map<Integer, Integer>> count : counts.entrySet()) {
            int most = count.getValue().entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
            apart &= taken.add(most);
            found.put(most, count.getKey());
        }
        if (apart) {
            byColumn.putAll(found);
        }
    }

    /** How a row is numbered; null when what looks like its numbering is something else. */
    Numbering of(Line line) {
        Numbering looks = Numbering.looks(line.number());
        if (byColumn.isEmpty()) {
            return looks;
        }
        Numbering column = byColumn.get(line.at().column());
        if (column != null && column.ordinal(line.number()) > 0) {
            return column;
        }
        boolean leftOfAll = byColumn.keySet().stream().allMatch(c -> c > line.at().column());
        return leftOfAll ? null : looks;
    }
}
