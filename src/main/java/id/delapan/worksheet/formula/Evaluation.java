package id.delapan.worksheet.formula;

import id.delapan.worksheet.grid.Area;
import id.delapan.worksheet.grid.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Works out formulas as spreadsheets do. A value is a Double, String, Boolean, {@link Fault}, or null for an empty cell. */
public final class Evaluation {
    private static final int LARGEST_AREA = 20_000;

    private final Function<Ref, Object> cells;

    /** With the values of cells. */
    public Evaluation(Function<Ref, Object> cells) {
        this.cells = cells;
    }

    /**
     * The value of a formula.
     *
     * @throws FormulaException for what cannot be worked out here
     */
    public Object of(Expr expr) {
        if (expr instanceof Expr.Literal literal) {
            return literal.value();
        }
        if (expr instanceof Expr.At at) {
            return cells.apply(at.ref());
        }
        if (expr instanceof Expr.Unary unary) {
            return unary(unary);
        }
        if (expr instanceof Expr.Binary binary) {
            return binary(binary);
        }
        if (expr instanceof Expr.Call call) {
            return new Functions(this).call(call.name(), call.args());
        }
        if (expr instanceof Expr.Range) {
            throw new FormulaException(":");
        }
        return null;
    }

    private Object unary(Expr.Unary unary) {
        Object value = number(of(unary.value()));
        if (value instanceof Fault) {
            return value;
        }
        double d = (Double) value;
        return unary.sign().equals("-") ? -d : unary.sign().equals("%") ? d / 100 : (Object) d;
    }

    private Object binary(Expr.Binary b) {
        Object left = of(b.left());
        Object right = of(b.right());
        if (left instanceof Fault) {
            return left;
        }
        if (right instanceof Fault) {
            return right;
        }
        return switch (b.sign()) {
            case "&" -> text(left) + text(right);
            case "=" -> compare(left, right) == 0;
            case "<>" -> compare(left, right) != 0;
            case "<" -> compare(left, right) < 0;
            case ">" -> compare(left, right) > 0;
            case "<=" -> compare(left, right) <= 0;
            case ">=" -> compare(left, right) >= 0;
            default -> arithmetic(b.sign(), number(left), number(right));
        };
    }

    private static Object arithmetic(String sign, Object left, Object right) {
        if (left instanceof Fault || right instanceof Fault) {
            return left instanceof Fault ? left : right;
        }
        double l = (Double) left;
        double r = (Double) right;
        double result = switch (sign) {
            case "+" -> l + r;
            case "-" -> l - r;
            case "*" -> l * r;
            case "/" -> l / r;
            default -> Math.pow(l, r);
        };
        return sign.equals("/") && r == 0 ? Fault.ZERO : Double.isFinite(result) ? (Object) result : Fault.NUMBER;
    }

    /** Numbers before texts before truths; capitals and small letters alike; an empty cell is whatever it is compared with. */
    private static int compare(Object left, Object right) {
        Object l = left == null ? empty(right) : left;
        Object r = right == null ? empty(left) : right;
        int kinds = Integer.compare(rank(l), rank(r));
        if (kinds != 0) {
            return kinds;
        }
        if (l instanceof Double a) {
            return Double.compare(a + 0.0, (Double) r + 0.0);
        }
        return l instanceof String a
                ? a.toLowerCase(Locale.ROOT).compareTo(((String) r).toLowerCase(Locale.ROOT)) : ((Boolean) l).compareTo((Boolean) r);
    }

    private static Object empty(Object other) {
        return other instanceof String ? "" : other instanceof Boolean ? Boolean.FALSE : (Object) 0.0;
    }

    private static int rank(Object value) {
        return value instanceof Double ? 0 : value instanceof String ? 1 : 2;
    }

    /** A value as a number, as arithmetic takes it; a {@link Fault} when it is none. */
    static Object number(Object value) {
        if (value == null) {
            return 0.0;
        }
        if (value instanceof Boolean truth) {
            return truth ? 1.0 : 0.0;
        }
        if (value instanceof String text) {
            return text.strip().matches("[+-]?[0-9]{1,15}(\\.[0-9]{1,20})?") ? Double.valueOf(text.strip()) : Fault.VALUE;
        }
        return value;
    }

    private static String text(Object value) {
        if (value instanceof Double d) {
            return d == Math.rint(d) && Math.abs(d) < 1e15 ? String.valueOf(d.longValue()) : d.toString();
        }
        return value == null ? "" : value.toString();
    }

    /** The values of a range or of one argument. */
    List<Object> values(Expr expr) {
        List<Object> values = new ArrayList<>();
        if (expr instanceof Expr.Range range) {
            Area a = range.area();
            if ((long) (a.to().row() - a.from().row() + 1) * (a.to().column() - a.from().column() + 1) > LARGEST_AREA) {
                throw new FormulaException(a.from() + ":" + a.to());
            }
            for (int row = a.from().row(); row <= a.to().row(); row++) {
                for (int column = a.from().column(); column <= a.to().column(); column++) {
                    values.add(cells.apply(new Ref(row, column)));
                }
            }
        } else {
            values.add(of(expr));
        }
        return values;
    }
}
