package id.delapan.worksheet;

import id.delapan.source.Problems;
import id.delapan.worksheet.grid.Grid;
import id.delapan.worksheet.grid.Ref;

/** Notes problems of a sheet with the cell they are in. */
record CellProblems(String file, Grid grid, Problems problems) {
    /** Notes a problem whose first argument is the cell, and then the given ones. */
    void problem(Ref at, String code, Object... args) {
        Object[] all = new Object[args.length + 1];
        all[0] = grid.called(at);
        System.arraycopy(args, 0, all, 1, args.length);
        problems.add(file, at.row() + 1, at.column() + 1, code, all);
    }
}
