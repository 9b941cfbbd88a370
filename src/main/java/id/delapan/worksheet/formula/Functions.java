package id.delapan.worksheet.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/** The functions worksheets use. */
final class Functions {
    private final Evaluation evaluation;

    Functions(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    Object call(String name, List<Expr> args) {
        if (args.isEmpty()) {
            throw new FormulaException(name + "()");
        }
        return switch (name) {
            case "IF" -> choose(args);
            case "IFERROR" -> {
                Object value = value(args, 0);
                yield value instanceof Fault ? value(args, 1) : value;
            }
            case "SUM" -> fold(args, 0, Double::sum);
            case "PRODUCT" -> fold(args, 1, (a, b) -> a * b);
            case "MAX" -> extreme(args, Math::max);
            case "MIN" -> extreme(args, Math::min);
            case "COUNT" -> (double) all(args).stream().filter(Double.class::isInstance).count();
            case "COUNTA" -> (double) all(args).stream().filter(v -> v != null).count();
            case "AVERAGE" -> average(args);
            case "SUBTOTAL" -> subtotal(args);
            case "ROUND" -> round(value(args, 0), value(args, 1));
            case "ABS" -> Evaluation.number(value(args, 0)) instanceof Double d ? Math.abs(d) : Fault.VALUE;
            case "ROWS" -> args.get(0) instanceof Expr.Range r ? r.area().to().row() - r.area().from().row() + 1.0 : (Object) 1.0;
            case "AND" -> truths(args, true);
            case "OR" -> truths(args, false);
            case "NOT" -> truth(value(args, 0)) instanceof Boolean b ? !b : Fault.VALUE;
            case "ISNUMBER" -> value(args, 0) instanceof Double;
            case "ISTEXT" -> value(args, 0) instanceof String;
            case "ISBLANK" -> value(args, 0) == null;
            case "ISERROR" -> value(args, 0) instanceof Fault;
            case "TRIM" -> value(args, 0) instanceof String s ? s.strip().replaceAll(" +", " ") : value(args, 0);
            default -> throw new FormulaException(name);
        };
    }

    private Object value(List<Expr> args, int at) {
        return at < args.size() ? evaluation.of(args.get(at)) : null;
    }

    private Object choose(List<Expr> args) {
        Object test = truth(value(args, 0));
        if (test instanceof Fault) {
            return test;
        }
        if (Boolean.TRUE.equals(test)) {
            return args.size() > 1 ? result(args, 1) : Boolean.TRUE;
        }
        return args.size() > 2 ? result(args, 2) : Boolean.FALSE;
    }

    private Object result(List<Expr> args, int at) {
        Object value = value(args, at);
        return value == null ? (Object) 0.0 : value;
    }

    private static Object truth(Object value) {
        if (value instanceof Boolean || value instanceof Fault) {
            return value;
        }
        return value instanceof String ? Fault.VALUE : value != null && (Double) value != 0;
    }

    private Object truths(List<Expr> args, boolean all) {
        boolean result = all;
        for (Object value : all(args)) {
            Object truth = value instanceof String ? null : truth(value);
            if (truth instanceof Fault) {
                return truth;
            }
            if (truth != null) {
                result = all ? result && (Boolean) truth : result || (Boolean) truth;
            }
        }
        return result;
    }

    private List<Object> all(List<Expr> args) {
        List<Object> values = new ArrayList<>();
        args.forEach(a -> values.addAll(evaluation.values(a)));
        return values;
    }

    /** Over the numbers; texts are passed over, as in cells they are. */
    private Object fold(List<Expr> args, double start, DoubleBinaryOperator step) {
        double result = start;
        for (Object value : all(args)) {
            if (value instanceof Fault) {
                return value;
            }
            result = value instanceof Double d ? step.applyAsDouble(result, d) : result;
        }
        return result;
    }

    private Object extreme(List<Expr> args, DoubleBinaryOperator better) {
        List<Object> values = all(args);
        Object fault = values.stream().filter(Fault.class::isInstance).findFirst().orElse(null);
        return fault != null ? fault : values.stream().filter(Double.class::isInstance).mapToDouble(v -> (Double) v).reduce(better).orElse(0);
    }

    private Object average(List<Expr> args) {
        Object sum = fold(args, 0, Double::sum);
        long count = all(args).stream().filter(Double.class::isInstance).count();
        return sum instanceof Fault ? sum : count == 0 ? Fault.ZERO : (Object) ((Double) sum / count);
    }

    private Object subtotal(List<Expr> args) {
        List<Expr> rest = args.subList(1, args.size());
        Object kind = value(args, 0);
        int function = kind instanceof Double d ? d.intValue() % 100 : 0;
        return switch (function) {
            case 1 -> average(rest);
            case 2 -> call("COUNT", rest);
            case 9 -> fold(rest, 0, Double::sum);
            default -> throw new FormulaException("SUBTOTAL");
        };
    }

    private static Object round(Object value, Object places) {
        Object number = Evaluation.number(value);
        Object digits = Evaluation.number(places);
        if (number instanceof Double n && digits instanceof Double d && Math.abs(d) <= 15) {
            return BigDecimal.valueOf(n).setScale(d.intValue(), RoundingMode.HALF_UP).doubleValue();
        }
        return number instanceof Fault ? number : Fault.VALUE;
    }
}
