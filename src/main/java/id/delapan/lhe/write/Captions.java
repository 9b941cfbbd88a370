package id.delapan.lhe.write;

import id.delapan.report.Words;

/** Numbers tables and charts as they follow each other in a report. */
final class Captions {
    private final Words words;
    private int tables;
    private int charts;

    Captions(Words words) {
        this.words = words;
    }

    /** Such as {@code Tabel 3}. */
    String table() {
        return words.get("lhe.numbered.table", ++tables);
    }

    /** Such as {@code Gambar 1. Capaian area}. */
    String chart(String caption) {
        return words.get("lhe.numbered.chart", ++charts) + ". " + caption;
    }
}
