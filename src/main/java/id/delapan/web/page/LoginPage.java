package id.delapan.web.page;

/**
 * Where one comes in.
 *
 * @param wrong why it did not work the last time; empty at first
 * @param name as it was given
 * @param next where one goes from here
 */
public record LoginPage(String wrong, String name, String next) {
    private static final String PLACE = "/(?:[A-Za-z0-9._~?=&%+-][A-Za-z0-9._~/?=&%+:-]{0,500})?";

    /** A place of our own: nobody is led elsewhere by a link to the login. */
    public static String inside(String asked) {
        return asked != null && asked.matches(PLACE) ? asked : "/";
    }
}
