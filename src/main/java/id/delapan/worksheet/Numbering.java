package id.delapan.worksheet;

import java.util.List;
import java.util.Locale;

/** How the official worksheets number: A. components, I. areas, 1. sub-areas, a. questions, one column each. */
public enum Numbering {
    UPPER, ROMAN, ARABIC, LOWER;

    private static final List<String> ROMANS = List.of(
            "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
            "XVIII", "XIX", "XX");

    /** Which of its row's it is, from 1; 0 when it is not written in this way. Capitals and small letters count alike. */
    public int ordinal(String number) {
        String capital = number.toUpperCase(Locale.ROOT);
        return switch (this) {
            case ROMAN -> ROMANS.indexOf(capital) + 1;
            case ARABIC -> number.matches("[0-9]+") ? Integer.parseInt(number) : 0;
            case UPPER, LOWER -> capital.matches("[A-Z]") ? capital.charAt(0) - 'A' + 1 : 0;
        };
    }

    /** How it is written. */
    public String written(int ordinal) {
        return switch (this) {
            case ROMAN -> ROMANS.get(ordinal - 1) + ".";
            case ARABIC -> ordinal + ".";
            case UPPER -> (char) ('A' + ordinal - 1) + ".";
            case LOWER -> (char) ('a' + ordinal - 1) + ".";
        };
    }

    /** The way a numbering looks to be written in by itself; null when it is in none. */
    static Numbering looks(String number) {
        if (number.matches("[0-9]+")) {
            return ARABIC;
        }
        if (number.matches("[a-z]")) {
            return LOWER;
        }
        return ROMANS.contains(number) ? ROMAN : number.matches("[A-Z]") ? UPPER : null;
    }

    /** How parts at this depth of an instrument are numbered. */
    public static Numbering at(int depth) {
        return values()[depth];
    }

    /** The depth it stands for. */
    int depth() {
        return ordinal();
    }
}
