package id.delapan.worksheet.formula;

import id.delapan.worksheet.grid.Area;
import id.delapan.worksheet.grid.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes formulas apart, as spreadsheets store them: English names, commas between arguments. */
public final class Parser {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<text>\"(?:[^\"]|\"\")*\")|(?<number>[0-9]+(?:\\.[0-9]*)?(?:[eE][+-]?[0-9]+)?|\\.[0-9]+)"
                    + "|(?<error>#[A-Z0-9/]+[!?]?)|(?<name>[A-Za-z_][A-Za-z0-9_.]*(?=\\())"
                    + "|(?<cell>\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}(?![A-Za-z0-9_!(]))|(?<truth>(?i:TRUE|FALSE)\\b)"
                    + "|(?<sign><>|<=|>=|[-+*/^&=<>%(),:]))");
    private static final List<List<String>> LEVELS = List.of(
            List.of("=", "<>", "<", ">", "<=", ">="), List.of("&"), List.of("+", "-"), List.of("*", "/"), List.of("^"));
    private static final int LONGEST = 8_192;
    private static final int DEEPEST = 100;

    private final List<String[]> tokens = new ArrayList<>();
    private int next;
    private int nesting;

    private Parser(String formula) {
        if (formula.length() > LONGEST) {
            throw new FormulaException(formula.substring(0, 40) + "…");
        }
        Matcher m = TOKEN.matcher(formula.strip());
        int end = 0;
        while (m.lookingAt()) {
            for (String kind : List.of("text", "number", "error", "name", "cell", "truth", "sign")) {
                if (m.group(kind) != null) {
                    tokens.add(new String[] {kind, m.group(kind)});
                }
            }
            end = m.end();
            m.region(end, formula.strip().length());
        }
        if (end < formula.strip().length()) {
            throw new FormulaException(formula.strip().substring(end));
        }
    }

    /**
     * The formula taken apart.
     *
     * @param formula without {@code =} before it
     * @throws FormulaException when it is not understood
     */
    public static Expr parse(String formula) {
        Parser parser = new Parser(formula);
        Expr whole = parser.level(0);
        if (parser.next < parser.tokens.size()) {
            throw new FormulaException(parser.tokens.get(parser.next)[1]);
        }
        return whole;
    }

    private Expr level(int level) {
        if (level == LEVELS.size()) {
            return unary();
        }
        Expr left = level(level + 1);
        while (LEVELS.get(level).contains(sign())) {
            String sign = tokens.get(next++)[1];
            left = new Expr.Binary(sign, left, level(level + 1));
        }
        return left;
    }

    private Expr unary() {
        if (List.of("-", "+").contains(sign())) {
            String sign = tokens.get(next++)[1];
            if (++nesting > DEEPEST) {
                throw new FormulaException(sign);
            }
            Expr value = unary();
            nesting--;
            return new Expr.Unary(sign, value);
        }
        Expr value = primary();
        while ("%".equals(sign())) {
            next++;
            value = new Expr.Unary("%", value);
        }
        return value;
    }

    private Expr primary() {
        if (next >= tokens.size()) {
            throw new FormulaException("…");
        }
        String[] token = tokens.get(next++);
        switch (token[0]) {
            case "text":
                return new Expr.Literal(token[1].substring(1, token[1].length() - 1).replace("\"\"", "\""));
            case "number":
                return new Expr.Literal(Double.valueOf(token[1]));
            case "truth":
                return new Expr.Literal(Boolean.valueOf(token[1]));
            case "error":
                return new Expr.Literal(new Fault(token[1]));
            case "cell":
                return cells(token[1]);
            case "name":
                return call(token[1].toUpperCase(Locale.ROOT));
            default:
                if (token[1].equals("(")) {
                    Expr inner = nested();
                    expect(")");
                    return inner;
                }
                throw new FormulaException(token[1]);
        }
    }

    private Expr nested() {
        if (++nesting > DEEPEST) {
            throw new FormulaException("(");
        }
        Expr inner = level(0);
        nesting--;
        return inner;
    }

    private Expr cells(String first) {
        if (!":".equals(sign())) {
            return new Expr.At(ref(first));
        }
        next++;
        String[] last = next < tokens.size() ? tokens.get(next++) : new String[] {"", ":"};
        Area area = last[0].equals("cell") ? Area.of(first + ":" + last[1]) : null;
        if (area == null) {
            throw new FormulaException(first + ":" + last[1]);
        }
        return new Expr.Range(area);
    }

    private static Ref ref(String cell) {
        Ref ref = Ref.of(cell);
        if (ref == null) {
            throw new FormulaException(cell);
        }
        return ref;
    }

    private Expr call(String name) {
        expect("(");
        List<Expr> args = new ArrayList<>();
        if (!")".equals(sign())) {
            do {
                args.add(List.of(",", ")").contains(sign()) ? new Expr.Nothing() : nested());
            } while (",".equals(sign()) && next++ >= 0);
        }
        expect(")");
        return new Expr.Call(name, args);
    }

    private void expect(String sign) {
        if (!sign.equals(sign())) {
            throw new FormulaException(next < tokens.size() ? tokens.get(next)[1] : sign);
        }
        next++;
    }

    private String sign() {
        return next < tokens.size() && tokens.get(next)[0].equals("sign") ? tokens.get(next)[1] : "";
    }
}
