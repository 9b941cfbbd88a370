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
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints checked rules as canonical DRL, the only text ever compiled. Where a field may be unknown, the print says that it
 * must be known, so that an unknown never satisfies a comparison.
 */
final class DrlPrinter {
    private final boolean compiled;

    private DrlPrinter(boolean compiled) {
        this.compiled = compiled;
    }

    /** What is compiled. */
    static String print(String packageName, List<Rule> rules) {
        return new DrlPrinter(true).file(packageName, rules);
    }

    /** The same rules in the language of their authors, in its one canonical form. */
    static String source(String packageName, List<Rule> rules) {
        return new DrlPrinter(false).file(packageName, rules);
    }

    private String file(String packageName, List<Rule> rules) {
        StringBuilder out = new StringBuilder("package " + packageName + ";\n\nimport id.delapan.fact.*;\n");
        for (Rule rule : rules) {
            out.append('\n').append(compiled ? "" : "// " + rule.sentence() + "\n");
            out.append("rule \"").append(rule.name()).append("\"\nwhen\n");
            rule.when().forEach(p -> out.append("    ").append(pattern(p)).append('\n'));
            out.append("then\n    insert( ").append(action(rule.then())).append(" );\nend\n");
        }
        return out.toString();
    }

    private String action(Rule.Action action) {
        if (action instanceof AwardAction award) {
            boolean number = compiled && award.operand() instanceof Rule.Number;
            String operand = operand(award.operand(), null);
            return "Award." + award.what() + "( " + quoted(award.indicator()) + ", "
                    + (number ? "new java.math.BigDecimal( \"" + operand + "\" )" : operand) + " )";
        }
        FindingAction finding = (FindingAction) action;
        return "Finding.raise( " + quoted(finding.indicator()) + ", " + quoted(finding.key()) + " )";
    }

    private String pattern(Pattern pattern) {
        String quantifier = switch (pattern.quantifier()) {
            case EACH -> "";
            case EXISTS -> "exists ";
            case NOT -> "not ";
        };
        String constraints = pattern.constraints().stream()
                .map(c -> constraint(c, pattern.type().fields().get(c.field())))
                .collect(Collectors.joining(", "));
        return quantifier + pattern.type().word() + (constraints.isEmpty() ? "( )" : "( " + constraints + " )");
    }

    private String constraint(Constraint constraint, Field field) {
        String known = compiled && field.maybeUnknown() && !equality(constraint) ? field.name() + " != null, " : "";
        if (constraint instanceof Compare compare) {
            return known + field.name() + " " + compare.op().sign() + " " + operand(compare.operand(), field.type());
        }
        if (constraint instanceof In in) {
            return known + among(in, field);
        }
        if (constraint instanceof Flag flag) {
            return known + (compiled ? field.name() + " == " + flag.expected() : (flag.expected() ? "" : "!") + field.name());
        }
        return known + ((Bind) constraint).variable() + " : " + field.name();
    }

    /** What an unknown value never satisfies anyway; a check less for the engine to make of every fact. */
    private static boolean equality(Constraint constraint) {
        return constraint instanceof Flag || constraint instanceof In
                || constraint instanceof Compare compare && compare.op() == Rule.Op.EQ && !(compare.operand() instanceof Rule.Variable);
    }

    /** The engine cannot compile negative decimals in a list, so what it compiles names each value. */
    private String among(In in, Field field) {
        Stream<String> operands = in.operands().stream().map(o -> operand(o, field.type()));
        return compiled
                ? operands.map(o -> field.name() + " == " + o).collect(Collectors.joining(" || "))
                : operands.collect(Collectors.joining(", ", field.name() + " in ( ", " )"));
    }

    private String operand(Operand operand, FieldType type) {
        if (operand instanceof Rule.Text text) {
            return quoted(text.value());
        }
        if (operand instanceof Rule.Number number) {
            return number.value().toPlainString() + (compiled && type == FieldType.DECIMAL ? "B" : "");
        }
        return operand instanceof Rule.YesNo yesNo
                ? String.valueOf(yesNo.value())
                : ((Rule.Variable) operand).name();
    }

    /** A string literal, of plain ASCII where it is compiled. What could end or change it never gets past {@link Lexer}. */
    private String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c < ' ' || c == '"' || c == '\\' || c == '\'' || c == 0x7F) {
                throw new IllegalArgumentException("unprintable character in a rule");
            }
            out.append(c < 0x7F || !compiled ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return out.append('"').toString();
    }
}
