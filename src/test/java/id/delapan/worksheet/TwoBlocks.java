package id.delapan.worksheet;

import id.delapan.model.Indicator;
import id.delapan.model.Instrument;
import id.delapan.model.Part;
import id.delapan.worksheet.grid.Area;
import id.delapan.worksheet.grid.Grid;
import id.delapan.worksheet.grid.Ref;
import java.util.Map;

/**
 * A made-up worksheet unlike the real one: everything further down and to the right, numbering and title in one cell, two
 * years side by side, and in each the answers of two.
 */
final class TwoBlocks {
    static final int FIRST = 2;
    private static final int HEADINGS = 11;

    private final Grid grid = Grid.named("Rekap 2014-2015");
    private int row = HEADINGS + 2;

    private TwoBlocks() {}

    /** With the given answers in the columns of agency and assessor 2014, and of agency and assessor 2015. */
    static Grid of(Instrument instrument, Map<String, String> answers, Map<String, String> later) {
        TwoBlocks made = new TwoBlocks();
        made.put(3, FIRST, "Nama Instansi : Kabupaten Contoh");
        made.put(5, FIRST, "catatan: nilai 2013 tidak dimuat");
        made.put(HEADINGS - 1, 5, "PENILAIAN TAHUN 2014");
        made.grid.merged().add(Area.of("F11:J11"));
        made.put(HEADINGS - 1, 11, "PENILAIAN TAHUN 2015");
        made.grid.merged().add(Area.of("L11:O11"));
        made.put(HEADINGS, FIRST, "Uraian");
        made.put(HEADINGS, 4, "Pilihan");
        for (int block : new int[] {5, 11}) {
            made.put(HEADINGS, block, "Jawaban Unit Kerja");
            made.put(HEADINGS, block + 1, "Nilai");
            made.put(HEADINGS, block + 2, "Jawaban Inspektorat");
            made.put(HEADINGS, block + 3, "Nilai");
        }
        int n = 0;
        for (Part part : instrument.parts()) {
            made.part(part, 0, ++n, answers, later);
        }
        return made.grid;
    }

    private void part(Part part, int depth, int ordinal, Map<String, String> answers, Map<String, String> later) {
        put(row++, FIRST, Numbering.at(depth).written(ordinal) + " " + part.title().id());
        int n = 0;
        for (Part child : part.parts()) {
            part(child, depth + 1, ++n, answers, later);
        }
        for (Indicator indicator : part.indicators()) {
            put(row, FIRST, Numbering.at(depth + 1).written(++n) + " " + indicator.title().id());
            put(row, 4, indicator.scale().names().stream().anyMatch(l -> l.length() > 5)
                    ? String.join("/", indicator.scale().names()) : indicator.scale().name());
            put(row, 5, answers.get(indicator.code()));
            put(row, 7, answers.get(indicator.code()));
            put(row, 11, later.get(indicator.code()));
            put(row, 13, answers.get(indicator.code()));
            row++;
        }
        row++;
    }

    private void put(int at, int column, String text) {
        Sheets.put(grid, new Ref(at, column), text);
    }
}
