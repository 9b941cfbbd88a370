package id.delapan.worksheet.export;

import id.delapan.model.Indicator;
import id.delapan.model.Indicator.Gate;
import id.delapan.model.Part;
import id.delapan.model.Scale;
import id.delapan.worksheet.grid.Ref;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The live formulas of one answerer's columns. What is blank counts 0 and stays in the mean, as everywhere in the program. */
final class Formulas {
    private final Map<String, Integer> rows;
    private final Map<String, Indicator> indicators;
    private final Answering columns;
    private final int weights;

    /** For the rows of parts and indicators by code; {@code weights} is the column of weights. */
    Formulas(Map<String, Integer> rows, Map<String, Indicator> indicators, Answering columns, int weights) {
        this.rows = rows;
        this.indicators = indicators;
        this.columns = columns;
        this.weights = weights;
    }

    private String cell(int column, String code) {
        return new Ref(rows.get(code), column).toString();
    }

    /** The share of an indicator after its gates, times its weight where it has one of its own. */
    String indicator(Indicator indicator) {
        String formula = ungated(indicator.scale(), cell(columns.answer(), indicator.code()));
        for (Gate gate : indicator.gates()) {
            String parent = cell(columns.value(), gate.parent());
            if (gate.kind() == Gate.Kind.ZERO) {
                formula = "IF(" + parent + "=0,0," + formula + ")";
            } else {
                boolean weighted = indicators.get(gate.parent()).weight() != null;
                formula = "(" + formula + ")*" + parent + (weighted ? "/" + cell(weights, gate.parent()) : "");
            }
        }
        return indicator.weight() == null ? formula : formula + "*" + cell(weights, indicator.code());
    }

    private static String ungated(Scale scale, String answer) {
        String over = scale.max().compareTo(BigDecimal.ONE) == 0 ? "" : "/" + scale.max().toPlainString();
        if (scale.numeric()) {
            return "IF(ISNUMBER(" + answer + ")," + answer + ",0)" + over;
        }
        StringBuilder formula = new StringBuilder();
        int open = 0;
        for (Map.Entry<String, BigDecimal> level : scale.levels().entrySet()) {
            if (level.getValue().signum() != 0) {
                formula.append("IF(").append(answer).append("=\"").append(level.getKey().replace("\"", "\"\"")).append("\",")
                        .append(level.getValue().toPlainString()).append(',');
                open++;
            }
        }
        return formula.append('0').append(")".repeat(open)).append(over).toString();
    }

    /** The points of a part: its parts and weighted indicators added up, and the mean of the others times its weight. */
    String part(Part part) {
        List<String> sums = part.parts().stream().map(Part::code).collect(Collectors.toList());
        part.indicators().stream().filter(i -> i.weight() != null).map(Indicator::code).forEach(sums::add);
        List<String> equal = part.indicators().stream().filter(i -> i.weight() == null).map(Indicator::code).toList();
        String sum = sums.isEmpty() ? "" : "SUM(" + cells(sums) + ")";
        String mean = equal.isEmpty() ? ""
                : "SUM(" + cells(equal) + ")/" + part.indicators().size() + "*" + cell(weights, part.code());
        return sum + (sum.isEmpty() || mean.isEmpty() ? "" : "+") + mean;
    }

    /** All parts at the top added up. */
    String whole(List<Part> parts) {
        return "SUM(" + cells(parts.stream().map(Part::code).toList()) + ")";
    }

    /** Cells of values, those that follow each other as one range. */
    private String cells(List<String> codes) {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < codes.size(); ) {
            int last = i;
            while (last + 1 < codes.size() && rows.get(codes.get(last + 1)) == rows.get(codes.get(last)) + 1) {
                last++;
            }
            cells.append(i == 0 ? "" : ",").append(cell(columns.value(), codes.get(i)));
            if (last > i) {
                cells.append(':').append(cell(columns.value(), codes.get(last)));
            }
            i = last + 1;
        }
        return cells.toString();
    }

    /** What share of its weight a row reaches. */
    String share(String code) {
        return "IF(" + cell(weights, code) + "=0,0," + cell(columns.value(), code) + "/" + cell(weights, code) + ")";
    }
}
