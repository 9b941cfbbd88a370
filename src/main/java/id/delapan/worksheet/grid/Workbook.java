package id.delapan.worksheet.grid;

import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads spreadsheets cell by cell, never more of them than a worksheet can hold. */
public final class Workbook {
    private static final int MOST_SHEETS = 100;
    private static final int MIB = 1024 * 1024;

    private Workbook() {}

    /**
     * All sheets of an {@code .xlsx} file, or the one of a {@code .csv} file, both of at most 16 MiB.
     *
     * @param name how messages call the file
     * @return empty, with problems noted, when it cannot be read
     */
    public static List<Grid> read(Path file, String name, Problems problems) {
        if (!Files.exists(file)) {
            problems.add(name, 0, 0, "file-missing");
            return List.of();
        }
        if (Files.isDirectory(file)) {
            problems.add(name, 0, 0, "file-is-folder");
            return List.of();
        }
        String lower = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try {
            if (lower.endsWith(".csv")) {
                Source source = Source.read(file, name, problems);
                return source == null ? List.of() : List.of(Csv.read(source, problems));
            }
            if (Files.size(file) > Source.LARGEST) {
                problems.add(name, 0, 0, "file-too-large", Source.LARGEST / MIB);
                return List.of();
            }
            return PackageCheck.passes(file, name, problems) ? sheets(file) : List.of();
        } catch (TooLarge e) {
            problems.add(name, 0, 0, e.code(), e.args());
        } catch (IOException | SAXException | OpenXML4JException | ParserConfigurationException | RuntimeException e) {
            // The library throws many kinds for a broken file; each means the same to whoever sent it.
            problems.add(name, 0, 0, String.valueOf(e.getMessage()).contains("Zip bomb") ? "worksheet-bomb" : "worksheet-broken",
                    Source.LARGEST / MIB);
        }
        return List.of();
    }

    private static List<Grid> sheets(Path file)
            throws IOException, SAXException, OpenXML4JException, ParserConfigurationException {
        List<Grid> grids = new ArrayList<>();
        OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
        try {
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened, false);
            XSSFReader reader = new XSSFReader(opened);
            StylesTable styles = reader.getStylesTable();
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext() && grids.size() < MOST_SHEETS) {
                try (InputStream in = sheets.next()) {
                    grids.add(sheet(in, sheets.getSheetName(), sheets.getSheetPart(), strings, styles));
                }
            }
        } finally {
            opened.revert();
        }
        return grids;
    }

    private static Grid sheet(InputStream in, String name, PackagePart part, ReadOnlySharedStringsTable strings, StylesTable styles)
            throws IOException, SAXException, ParserConfigurationException {
        Grid grid = Grid.named(name);
        SheetHandler handler = new SheetHandler(grid, index -> strings.getItemAt(index).getString(),
                index -> styles.getStyleAt(index).getDataFormatString());
        XMLReader reader = XMLHelper.newXMLReader();
        reader.setContentHandler(handler);
        reader.parse(new InputSource(in));
        handler.linkIds().forEach((area, id) -> {
            PackageRelationship target = part.getRelationship(id);
            Area behind = Area.of(area);
            if (target != null && behind != null) {
                grid.links().put(behind.from(), target.getTargetURI().toString());
            }
        });
        return grid;
    }
}
