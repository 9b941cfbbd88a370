package id.delapan.worksheet;

import id.delapan.model.Dossier.Agency;
import id.delapan.model.Dossier.Kind;
import id.delapan.worksheet.grid.Cell;
import id.delapan.worksheet.grid.Grid;
import id.delapan.worksheet.grid.Ref;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Whose worksheet it is and of which year, as the lines above the headings say. */
public final class Identity {
    private static final Pattern AGENCY = Pattern.compile("(?:nama )?(?:instansi|kementerian lembaga|pemerintah daerah|agency)\\b.*");
    private static final Pattern YEAR = Pattern.compile("(?:tahun|year)\\b.*");
    private static final List<Map.Entry<String, Kind>> KINDS = List.of(
            Map.entry("kementerian ", Kind.MINISTRY), Map.entry("provinsi ", Kind.PROVINCE), Map.entry("kabupaten ", Kind.REGENCY),
            Map.entry("kota ", Kind.CITY));

    private final Grid grid;
    private final int headingRow;

    Identity(Grid grid, int headingRow) {
        this.grid = grid;
        this.headingRow = headingRow;
    }

    /** The agency's name; null when no line names it. */
    String agency() {
        return after(AGENCY);
    }

    /** The year; null when no line names it. */
    Integer year() {
        String text = after(YEAR);
        return text == null ? null : Heading.year(text);
    }

    private String after(Pattern label) {
        for (int row = 0; row < headingRow; row++) {
            List<Cell> cells = grid.row(row);
            for (int i = 0; i < cells.size(); i++) {
                String text = grid.text(cells.get(i).at());
                if (label.matcher(Heading.plain(text)).matches() && Heading.plain(text.replaceAll("(?s):.*", "")).length() < 30) {
                    int colon = text.indexOf(':');
                    String rest = colon < 0 ? "" : text.substring(colon + 1).strip();
                    return !rest.isEmpty() ? rest : next(cells, i);
                }
            }
        }
        return null;
    }

    private String next(List<Cell> cells, int label) {
        for (int i = label + 1; i < cells.size(); i++) {
            Ref at = cells.get(i).at();
            String text = grid.text(at).replaceFirst("^:\\s*", "");
            if (!text.isEmpty()) {
                return text;
            }
        }
        return null;
    }

    /** An agency of that name, of the kind its name begins with. */
    public static Agency called(String name, Kind kind) {
        String lower = Heading.plain(name) + " ";
        Kind guessed = KINDS.stream().filter(k -> lower.startsWith(k.getKey()) || lower.startsWith("pemerintah " + k.getKey()))
                .findFirst().map(Map.Entry::getValue).orElse(Kind.AGENCY);
        String id = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return new Agency(id.isEmpty() ? "-" : id, name.replaceAll("\\s+", " "), kind == null ? guessed : kind);
    }
}
