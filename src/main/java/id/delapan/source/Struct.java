package id.delapan.source;

import id.delapan.model.Wording;
import id.delapan.source.Node.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the fields of an object and notes what is wrong with them. A field that is absent or wrong reads as null (or an
 * empty list), so that reading goes on and every problem is found.
 */
public final class Struct {
    /** As in JSON: YAML's other forms are read differently by different programs. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,9})?");
    private static final Pattern FRACTION = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)/([0-9]{1,9}(?:\\.[0-9]{1,9})?)");
    private static final MathContext FRACTION_DIGITS = new MathContext(50);
    private static final String DATE = "YYYY-MM-DD";
    private static final int MOST_DIGITS = 30;
    private static final int LONGEST_WORD = 80;
    private static final Wording NOTHING = new Wording("", "");

    private final Node node;
    private final String file;
    private final Problems problems;

    private Struct(Node node, String file, Problems problems) {
        this.node = node;
        this.file = file;
        this.problems = problems;
    }

    /** The fields of {@code node}, of which only {@code known} may occur; null when it is not an object. */
    public static Struct of(Node node, String file, Problems problems, String... known) {
        if (node == null || node.kind() != Kind.OBJECT) {
            if (node != null && node.kind() != Kind.REFUSED) {
                problems.add(file, node.line(), node.column(), "not-an-object", node.shown());
            }
            return null;
        }
        List<String> allowed = Arrays.asList(known);
        node.fields().forEach((key, value) -> {
            if (known.length > 0 && !allowed.contains(key)) {
                problems.add(file, value.key().line(), value.key().column(), "unknown-field", key, meant(key, allowed),
                        String.join(", ", known));
            }
        });
        return new Struct(node, file, problems);
    }

    /** The object itself. */
    public Node node() {
        return node;
    }

    /** A raw field; null when absent or refused. */
    public Node get(String key) {
        Node value = node.fields().get(key);
        return Node.none(value) ? null : value;
    }

    /** A raw field that must be there. */
    public Node need(String key) {
        Node field = node.fields().get(key);
        if (field == null || field.kind() == Kind.NULL) {
            Node.Place at = field == null ? node.at() : field.at();
            problems.add(file, at.line(), at.column(), "missing-field", key);
        }
        return get(key);
    }

    /** A text; null when absent. */
    public String text(String key) {
        return text(get(key));
    }

    /** A text that must be there. */
    public String needText(String key) {
        return text(need(key));
    }

    /** The text of a scalar that is one. */
    public String text(Node value) {
        if (value == null || value.kind() == Kind.REFUSED) {
            return null;
        }
        if (value.kind() != Kind.TEXT) {
            problem(value, "not-a-text", value.shown());
            return null;
        }
        if (value.text().isBlank()) {
            problem(value, "blank-text");
            return null;
        }
        return value.text();
    }

    /** A whole number between the bounds; null when absent. */
    public Integer whole(String key, int min, int max) {
        BigDecimal number = decimal(get(key));
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(min)) < 0
                || number.compareTo(BigDecimal.valueOf(max)) > 0) {
            problem(get(key), "not-a-whole-number", get(key).text(), min, max);
            return null;
        }
        return number.intValueExact();
    }

    /** A number; null when absent. */
    public BigDecimal decimal(String key) {
        return decimal(get(key));
    }

    /** The number of a scalar that is one, exactly as written. */
    public BigDecimal decimal(Node value) {
        if (value == null || value.kind() == Kind.REFUSED) {
            return null;
        }
        if (value.kind() == Kind.NUMBER && NUMBER.matcher(value.text()).matches()) {
            BigDecimal number = new BigDecimal(value.text());
            if (Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS) {
                return number;
            }
        }
        problem(value, "not-a-number", value.shown());
        return null;
    }

    /** The number of a scalar, or of one such as {@code 5/15}: what no decimal can say exactly. */
    public BigDecimal figure(Node value) {
        Matcher fraction = value == null || value.kind() != Kind.TEXT ? null : FRACTION.matcher(value.text());
        if (fraction == null || !fraction.matches()) {
            return decimal(value);
        }
        BigDecimal by = new BigDecimal(fraction.group(2));
        if (by.signum() == 0) {
            problem(value, "not-a-number", value.shown());
            return null;
        }
        return new BigDecimal(fraction.group(1)).divide(by, FRACTION_DIGITS);
    }

    /** A yes or no; null when absent. */
    public Boolean yesNo(String key) {
        Node value = get(key);
        if (value != null && value.kind() != Kind.YESNO) {
            problem(value, "not-yes-or-no", key, value.shown());
            return null;
        }
        return value == null ? null : value.text().equals("true");
    }

    /** A date as {@code YYYY-MM-DD}; null when absent. */
    public LocalDate date(String key) {
        Node value = get(key);
        if (value == null) {
            return null;
        }
        try {
            LocalDate date = value.kind() == Kind.TEXT ? dateOf(value.text()) : null;
            if (date != null && date.getYear() >= 1900 && date.getYear() <= 2200) {
                return date;
            }
        } catch (DateTimeException e) {
            // said below
        }
        problem(value, "not-a-date", value.shown());
        return null;
    }

    /** The date a text of that form is; null for any other text. Several times faster than the general parser. */
    private static LocalDate dateOf(String text) {
        if (text.length() != DATE.length()) {
            return null;
        }
        int[] parts = new int[3];
        for (int i = 0, part = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (DATE.charAt(i) == '-' ? c != '-' : c < '0' || c > '9') {
                return null;
            }
            if (c == '-') {
                part++;
            } else {
                parts[part] = parts[part] * 10 + c - '0';
            }
        }
        return LocalDate.of(parts[0], parts[1], parts[2]);
    }

    /** A word of a fixed list; null when absent. */
    public String oneOf(String key, Collection<String> words) {
        String text = text(key);
        if (text != null && !words.contains(text)) {
            problem(get(key), "not-one-of", text, meant(text, words), String.join(", ", words));
            return null;
        }
        return text;
    }

    /** A text in one or both languages; null when absent. */
    public Wording wording(String key) {
        return wording(get(key), file, problems);
    }

    /** A text in one or both languages; null for null. */
    public static Wording wording(Node node, String file, Problems problems) {
        if (node == null) {
            return null;
        }
        if (node.kind() == Kind.TEXT && !node.text().isBlank()) {
            return new Wording(node.text(), null);
        }
        if (node.kind() != Kind.OBJECT) {
            problems.add(file, node.line(), node.column(), "not-a-wording");
            return null;
        }
        Struct struct = of(node, file, problems, "id", "en");
        String indonesian = struct.needText("id");
        return indonesian == null ? null : new Wording(indonesian, struct.text("en"));
    }

    /** The items of a list; empty when absent. */
    public List<Node> list(String key) {
        Node value = get(key);
        if (value != null && value.kind() != Kind.LIST) {
            problem(value, "not-a-list", key);
            return List.of();
        }
        return value == null ? List.of() : value.items();
    }

    /** The texts of a list; empty when absent. */
    public List<String> texts(String key) {
        return list(key).stream().map(this::text).filter(t -> t != null).toList();
    }

    /** Notes a problem at a place of this file. */
    public void problem(Node at, String code, Object... args) {
        problems.add(file, at.line(), at.column(), code, args);
    }

    /** The end of a message that names what was probably meant, found when it is said; empty when nothing is near. */
    public static Object meant(String word, Collection<String> candidates) {
        return (Supplier<Wording>) () -> {
            String nearest = Nearest.to(word, candidates);
            return nearest == null ? NOTHING : Messages.get("meant", Quote.of(nearest, LONGEST_WORD));
        };
    }
}
