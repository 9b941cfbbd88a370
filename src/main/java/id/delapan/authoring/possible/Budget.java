package id.delapan.authoring.possible;

/** How much may still be tried before a search gives up, so that no rule can make it last. */
final class Budget {
    private int left;

    Budget(int most) {
        left = most;
    }

    /** Takes one step; false when there is none left. */
    boolean take() {
        left--;
        return left >= 0;
    }

    /** Whether everything asked for could be tried. */
    boolean enough() {
        return left >= 0;
    }
}
