package id.delapan.model;

import java.util.Map;

/**
 * Where a dossier was read from, so that a problem found later still points at its line.
 *
 * @param file the file as the user named it
 * @param positions line and column by path, such as {@code answers[3].level}
 */
public record Origin(String file, Map<String, Position> positions) {
    /** Of a dossier built in code. */
    public static final Origin NONE = new Origin("dossier", Map.of());

    /** A place in a file; both 1-based. */
    public record Position(int line, int column) {}

    /** The place of {@code path}, or of the nearest enclosing path that is known; 0:0 when none is. */
    public Position locate(String path) {
        for (String at = path; !at.isEmpty(); at = parent(at)) {
            Position position = positions.get(at);
            if (position != null) {
                return position;
            }
        }
        return new Position(0, 0);
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }
}
