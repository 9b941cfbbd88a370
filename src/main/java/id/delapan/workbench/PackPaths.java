package id.delapan.workbench;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What files of a pack may be called and hold, wherever the pack is laid out. */
final class PackPaths {
    private static final int LONGEST = 120;
    private static final int MIB = 1024 * 1024;
    /** One folder at most; small letters, since some file systems know no others. */
    private static final Pattern PATH = Pattern.compile("([a-z0-9]+([.-][a-z0-9]+)*/)?[a-z0-9]+([.-][a-z0-9]+)*\\.(yaml|drl)");
    /** Names that are devices on some systems. */
    private static final Pattern DEVICE = Pattern.compile("(.*/)?(con|prn|aux|nul|com[0-9]|lpt[0-9])[./].*");
    /** Most files of a pack. */
    static final int MOST_FILES = 2_000;

    private PackPaths() {}

    /** The path, if a file of a pack may have it. */
    static String checked(String path) {
        if (path == null || path.length() > LONGEST || !PATH.matcher(path).matches() || DEVICE.matcher(path).matches()) {
            throw new Refused(Refused.Kind.UNUSABLE, "pack-path", String.valueOf(path));
        }
        return path;
    }

    /** The text, if a file of a pack may be as long. */
    static String bounded(String path, String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > MIB) {
            throw new Refused(Refused.Kind.UNUSABLE, "pack-file-too-large", path, 1);
        }
        return text;
    }

    /** What the files of a sub-area have in common. */
    static String stem(String path) {
        return path.replaceFirst("(\\.cases)?\\.(yaml|drl)$", "");
    }
}
