package id.delapan.worksheet.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * One sheet: its cells that hold something, whether hidden or not.
 *
 * @param merged areas shown as one cell; what they hold lies in their first
 * @param links web addresses behind cells
 */
public record Grid(String name, NavigableMap<Ref, Cell> cells, List<Area> merged, Map<Ref, String> links) {
    private static final Cell NOTHING = new Cell(new Ref(0, 0), Cell.Kind.TEXT, "", null, null);

    /** A sheet with nothing in it yet. */
    public static Grid named(String name) {
        return new Grid(name, new TreeMap<>(), new ArrayList<>(), new TreeMap<>());
    }

    /** The cell there; an empty one when there is nothing. */
    public Cell at(Ref at) {
        return cells.getOrDefault(at, NOTHING);
    }

    /** What the cell shows, without blanks around it. */
    public String text(Ref at) {
        return at(at).text().replace('\u00a0', ' ').strip();
    }

    /** The cells of a row, from the left. */
    public List<Cell> row(int row) {
        return List.copyOf(cells.subMap(new Ref(row, 0), new Ref(row + 1, 0)).values());
    }

    /** The last row that holds something; -1 when none does. */
    public int lastRow() {
        return cells.isEmpty() ? -1 : cells.lastKey().row();
    }

    /** The merged area a cell lies in; null when it stands alone. */
    public Area mergedAt(Ref at) {
        return merged.stream().filter(m -> m.holds(at)).findFirst().orElse(null);
    }

    /** How messages call a cell, such as {@code LKE!J10}. */
    public String called(Ref at) {
        return name.strip() + "!" + at;
    }
}
