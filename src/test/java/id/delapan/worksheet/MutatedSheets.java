package id.delapan.worksheet;

import id.delapan.worksheet.grid.Area;
import id.delapan.worksheet.grid.Cell;
import id.delapan.worksheet.grid.Grid;
import id.delapan.worksheet.grid.Ref;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Copies of the real sheet as offices spoil them, and what should come of each. */
final class MutatedSheets {
    /** Rows of questions in the real sheet. */
    private static final List<Integer> QUESTIONS = Sheets.read(Sheets.REAL).layouts().values().iterator().next().rows().entrySet().stream()
            .filter(e -> e.getKey().matches("P\\d\\.\\d\\.[a-z]")).map(e -> e.getValue().at().row()).sorted().toList();
    private static final Pattern CELL = Pattern.compile("([A-Z]{1,2})([0-9]{1,4})");

    /** What was done, the sheet, whether it can still be read, and the answers it then gives. */
    static final class Mutant {
        Grid grid = Sheets.copy();
        final Map<String, String> answers;
        final StringBuilder done = new StringBuilder();
        boolean harmless = true;
        int rows;
        int columns;

        Mutant(Map<String, String> answers) {
            this.answers = answers;
        }

        Ref at(int row, int column) {
            return new Ref(row + rows, column + columns);
        }
    }

    private final Random random;

    MutatedSheets(long seed) {
        this.random = new Random(seed);
    }

    Mutant next(Map<String, String> answers) {
        Mutant mutant = new Mutant(answers);
        if (random.nextBoolean()) {
            moved(mutant);
        }
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            change(mutant, random.nextInt(15));
        }
        return mutant;
    }

    private int question() {
        return QUESTIONS.get(random.nextInt(QUESTIONS.size()));
    }

    private void moved(Mutant m) {
        m.rows = random.nextInt(6);
        m.columns = random.nextInt(4);
        m.done.append("moved by ").append(m.rows).append(" rows, ").append(m.columns).append(" columns; ");
        move(m, at -> new Ref(at.row() + m.rows, at.column() + m.columns));
    }

    private static void move(Mutant m, UnaryOperator<Ref> to) {
        Grid moved = Grid.named(m.grid.name());
        m.grid.cells().values().forEach(c -> moved.cells().put(to.apply(c.at()),
                new Cell(to.apply(c.at()), c.kind(), c.text(), c.formula() == null ? null : formula(c.formula(), to), c.format())));
        m.grid.merged().forEach(a -> moved.merged().add(new Area(to.apply(a.from()), to.apply(a.to()))));
        m.grid = moved;
    }

    private static String formula(String formula, UnaryOperator<Ref> to) {
        return CELL.matcher(formula).replaceAll(c -> Matcher.quoteReplacement(to.apply(Ref.of(c.group())).toString()));
    }

    private void change(Mutant m, int kind) {
        int row = question();
        switch (kind) {
            case 0 -> {
                String[] names = {"JAWABAN :", "Isian", "Jawaban *)", " jawaban ", "Jawab"};
                write(m, 5, 9, names[random.nextInt(names.length)], "heading renamed");
            }
            case 1 -> harmful(m, 5, 9, "Kolom X", "heading unknown");
            case 2 -> {
                String text = m.grid.text(m.at(row, 9));
                String[] odd = {text.toLowerCase(Locale.ROOT), " " + text + " ", text + ".", "(" + text + ")", text.toUpperCase(Locale.ROOT)};
                write(m, row, 9, odd[random.nextInt(odd.length)], "odd spelling");
            }
            case 3 -> write(m, 199, 9, "70,05", "decimal comma");
            case 4 -> write(m, row, 10, List.of("=1/0", "=SUM(", "=FOO(J10)", "=K" + (row + 1), "0.5", "#REF!").get(random.nextInt(6)), "formula broken");
            case 5 -> {
                m.done.append("row ").append(row + 1).append(" emptied; ");
                m.grid.cells().keySet().removeIf(at -> at.row() == row + m.rows);
                m.harmless = false;
            }
            case 6 -> {
                m.done.append("row ").append(row + 1).append(" deleted; ");
                int gone = row + m.rows;
                m.grid.cells().keySet().removeIf(at -> at.row() == gone);
                move(m, at -> at.row() > gone ? new Ref(at.row() - 1, at.column()) : at);
                m.harmless = false;
            }
            case 7 -> harmful(m, row, 9, List.of("X", "?", "A-B", "=J14", "TRUE", "12").get(random.nextInt(6)), "answer unreadable");
            case 8 -> harmful(m, row, 4, List.of("z.", "a.a", "3", "aa.").get(random.nextInt(4)), "numbering broken");
            case 9 -> swap(m, row);
            case 10 -> write(m, row, 4, m.grid.text(m.at(row, 4)).replace(".", ")").toUpperCase(Locale.ROOT), "numbering in capitals");
            case 11 -> write(m, row, 5, m.grid.text(m.at(row, 5)).replace("telah", "tlah").replace("  ", " ") + " *", "title misspelt");
            case 12 -> write(m, row, 14 + random.nextInt(3), "A", "stray column");
            case 13 -> harmful(m, row, 8, "A/B", "choices of another scale");
            default -> {
                m.done.append("blank row at ").append(row + 1).append("; ");
                int from = row + m.rows;
                move(m, at -> at.row() >= from ? new Ref(at.row() + 1, at.column()) : at);
            }
        }
    }

    private static void write(Mutant m, int row, int column, String text, String what) {
        Sheets.put(m.grid, m.at(row, column), text);
        m.done.append(what).append(" at ").append(m.at(row, column)).append(" `").append(text).append("`; ");
    }

    private static void harmful(Mutant m, int row, int column, String text, String what) {
        write(m, row, column, text, what);
        m.harmless = false;
    }

    /** Title and explanation change places with the next row of the same part, the rest stays. */
    private void swap(Mutant m, int row) {
        if (QUESTIONS.contains(row + 1)) {
            for (int column : new int[] {5, 7}) {
                String one = m.grid.text(m.at(row, column));
                Sheets.put(m.grid, m.at(row, column), m.grid.text(m.at(row + 1, column)));
                Sheets.put(m.grid, m.at(row + 1, column), one);
            }
            m.done.append("titles swapped at ").append(m.at(row, 5)).append("; ");
            m.harmless = false;
        }
    }

}
