package id.delapan.rules;

import id.delapan.model.Indicator.Gate;
import id.delapan.source.Node;
import id.delapan.source.Problems;
import id.delapan.source.Struct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads which gates the official worksheets of some years have in another form than the pack. */
final class WorksheetGates {
    /** The file of a pack that says so. */
    static final String FILE = "worksheet.yaml";

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2200;

    private WorksheetGates() {}

    /** Gates by year and indicator; a code that {@code known} does not hold is a problem. */
    static Map<Integer, Map<String, List<Gate>>> read(Node node, String file, Known known, Problems problems) {
        Map<Integer, Map<String, List<Gate>>> gates = new TreeMap<>();
        Struct root = Struct.of(node, file, problems, "gates");
        for (Node item : root == null ? List.<Node>of() : root.list("gates")) {
            Struct each = Struct.of(item, file, problems, "year", "indicators");
            if (each == null || each.need("year") == null || each.need("indicators") == null) {
                continue;
            }
            Integer year = each.whole("year", FIRST_YEAR, LAST_YEAR);
            Map<String, List<Gate>> ofYear = new LinkedHashMap<>();
            Struct indicators = Struct.of(each.get("indicators"), file, problems);
            (indicators == null ? Map.<String, Node>of() : indicators.node().fields()).forEach((code, list) -> {
                check(code, list, file, known, problems);
                List<Gate> own = SubareaReader.gates(list.items(), file, problems);
                own.forEach(gate -> check(gate.parent(), list, file, known, problems));
                ofYear.put(code, own);
            });
            if (year != null) {
                gates.put(year, ofYear);
            }
        }
        return gates;
    }

    private static void check(String code, Node at, String file, Known known, Problems problems) {
        if (known != null && known.indicatorsWhole() && !known.indicators().containsKey(code)) {
            problems.add(file, at.line(), at.column(), "worksheet-gate-unknown", code, Struct.meant(code, known.indicators().keySet()));
        }
    }
}
