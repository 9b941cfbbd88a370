package id.delapan.rules;

import id.delapan.rules.FactType.Field;
import id.delapan.rules.FactType.FieldType;
import id.delapan.rules.Rule.AwardAction;
import id.delapan.rules.Rule.Bind;
import id.delapan.rules.Rule.Compare;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.FindingAction;
import id.delapan.rules.Rule.Flag;
import id.delapan.rules.Rule.In;
import id.delapan.rules.Rule.Operand;
import id.delapan.rules.Rule.Pattern;
import id.delapan.rules.Rule.Quantifier;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints checked rules as canonical DRL, the only text ever compiled. Where a field may be unknown, the print says that it
 * must be known, so that an unknown never satisfies a comparison.
 */
final class DrlPrinter {
    private DrlPrinter() {}

    static String print(String packageName, List<Rule> rules) {
        StringBuilder out = new StringBuilder("package " + packageName + ";\n\nimport id.delapan.fact.*;\n");
        for (Rule rule : rules) {
            out.append("\nrule \"").append(rule.name()).append("\"\nwhen\n");
            rule.when().forEach(p -> out.append("    ").append(pattern(p)).append('\n'));
            out.append("then\n    insert( ").append(action(rule.then())).append(" );\nend\n");
        }
        return out.toString();
    }

    private static String action(Rule.Action action) {
        if (action instanceof AwardAction award) {
            boolean number = award.operand() instanceof Rule.Number;
            String operand = operand(award.operand(), null);
            return "Award." + award.what() + "( " + quoted(award.indicator()) + ", "
                    + (number ? "new java.math.BigDecimal( \"" + operand + "\" )" : operand) + " )";
        }
        FindingAction finding = (FindingAction) action;
        return "Finding.raise( " + quoted(finding.indicator()) + ", " + quoted(finding.key()) + " )";
    }

    private static String pattern(Pattern pattern) {
        String quantifier = pattern.quantifier() == Quantifier.EACH ? "" : pattern.quantifier().name().toLowerCase() + " ";
        return quantifier + pattern.type().word() + "( "
                + pattern.constraints().stream()
                        .map(c -> constraint(c, pattern.type().fields().get(c.field())))
                        .collect(Collectors.joining(", "))
                + " )";
    }

    private static String constraint(Constraint constraint, Field field) {
        String known = field.maybeUnknown() ? field.name() + " != null, " : "";
        if (constraint instanceof Compare compare) {
            return known + field.name() + " " + compare.op().sign() + " " + operand(compare.operand(), field.type());
        }
        if (constraint instanceof In in) {
            return known + field.name() + " in ( "
                    + in.operands().stream().map(o -> operand(o, field.type())).collect(Collectors.joining(", ")) + " )";
        }
        if (constraint instanceof Flag flag) {
            return known + field.name() + " == " + flag.expected();
        }
        return known + ((Bind) constraint).variable() + " : " + field.name();
    }

    private static String operand(Operand operand, FieldType type) {
        if (operand instanceof Rule.Text text) {
            return quoted(text.value());
        }
        if (operand instanceof Rule.Number number) {
            return number.value().toPlainString() + (type == FieldType.DECIMAL ? "B" : "");
        }
        return operand instanceof Rule.YesNo yesNo
                ? String.valueOf(yesNo.value())
                : ((Rule.Variable) operand).name();
    }

    /** A Java string literal of plain ASCII. What could end or change the literal never gets past {@link Lexer}. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c < ' ' || c == '"' || c == '\\' || c == '\'' || c == 0x7F) {
                throw new IllegalArgumentException("unprintable character in a rule");
            }
            out.append(c < 0x7F ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return out.append('"').toString();
    }
}
