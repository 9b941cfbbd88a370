package id.delapan.worksheet.export;

import id.delapan.model.Dossier.By;

/**
 * The columns of one answerer.
 *
 * @param key message that heads the answers
 * @param noteKey message that heads the notes; null when there are none
 * @param by whose answers; null for those the program puts there
 * @param answer column of the answers
 * @param value column of computed values; -1 when there is none
 * @param note column of notes; -1 when there is none
 */
record Answering(String key, String noteKey, By by, int answer, int value, int note) {
    /** Column of the value in percent of what can be reached. */
    int share() {
        return value + 1;
    }

    boolean counts() {
        return value >= 0;
    }
}
