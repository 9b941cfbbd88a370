package id.delapan.worksheet.grid;

/** A rectangle of cells, both corners included. */
public record Area(Ref from, Ref to) {
    /** The area {@code A1:B2} or {@code A1} names; null when it names none. */
    public static Area of(String a1) {
        int colon = a1.indexOf(':');
        Ref from = Ref.of(colon < 0 ? a1 : a1.substring(0, colon));
        Ref to = Ref.of(colon < 0 ? a1 : a1.substring(colon + 1));
        return from == null || to == null || to.row() < from.row() || to.column() < from.column() ? null : new Area(from, to);
    }

    /** Whether a cell lies in it. */
    public boolean holds(Ref at) {
        return at.row() >= from.row() && at.row() <= to.row() && at.column() >= from.column() && at.column() <= to.column();
    }
}
