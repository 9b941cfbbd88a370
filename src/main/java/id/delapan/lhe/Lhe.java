package id.delapan.lhe;

import id.delapan.lhe.content.Block;
import id.delapan.lhe.content.Block.Contents;
import id.delapan.lhe.content.Block.Heading;
import id.delapan.lhe.content.Block.PageBreak;
import id.delapan.lhe.content.Block.Signatures;
import id.delapan.lhe.content.Report;
import id.delapan.lhe.content.Report.Section;
import id.delapan.lhe.template.Templates;
import id.delapan.model.Assessment;
import id.delapan.model.DossierException;
import id.delapan.model.Lang;
import id.delapan.report.Clean;
import id.delapan.report.View;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes the evaluation report (<i>Laporan Hasil Evaluasi</i>): the assessment in the words of templates. */
public final class Lhe {
    /** What a template may place on a line of its own. */
    static final List<String> INSERTS =
            Stream.of(Tables.NAMES, Charts.NAMES, List.of("contents", "page-break", "signatures"))
                    .flatMap(List::stream)
                    .sorted()
                    .toList();

    /** Headings of chapters stay, whatever follows. */
    private static final int DROPPED_FROM = 3;
    /** Deeper than any heading: text, tables and the like. */
    private static final int LOWEST = Integer.MAX_VALUE;

    private Lhe() {}

    /**
     * The program's own wording, that of a folder in its place.
     *
     * @param folder null for none
     * @param name how messages call the folder
     * @throws DossierException with everything that is wrong with the folder's files
     */
    public static Templates templates(Path folder, String name, Lang lang) {
        return Templates.read(folder, name, lang, Values.NAMES, INSERTS);
    }

    /** The report on an assessment, in its language. */
    public static Report report(Assessment assessment, Order order, Templates templates) {
        View view = new View(assessment);
        Values values = new Values(view, order);
        Tables tables = new Tables(view, order);
        Charts charts = new Charts(view, order);
        Map<String, Object> named = values.all();
        List<Section> sections = new ArrayList<>();
        templates.sections().forEach((name, template) -> {
            List<Block> blocks = withoutEmpty(template.fill(named, insert -> insert(insert, tables, charts, values)));
            if (!blocks.isEmpty()) {
                sections.add(new Section(name, blocks));
            }
        });
        String title = view.words().get("lhe.title", assessment.agency().name(), assessment.year(), view.phrases().subject());
        String office = order.details().office();
        return new Report(view.words().lang(), Clean.line(title), office == null ? "" : Clean.line(office), List.copyOf(sections));
    }

    /** Without headings below which nothing stands, such as that of a table without rows. */
    private static List<Block> withoutEmpty(List<Block> blocks) {
        List<Block> kept = new ArrayList<>();
        int next = 0;
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            boolean heading = block instanceof Heading;
            int level = heading ? ((Heading) block).level() : LOWEST;
            if (!heading || level < DROPPED_FROM || next > level) {
                kept.add(0, block);
                next = block instanceof PageBreak ? next : level;
            }
        }
        return kept;
    }

    private static Block insert(String name, Tables tables, Charts charts, Values values) {
        return switch (name) {
            case "contents" -> new Contents();
            case "page-break" -> new PageBreak();
            case "signatures" -> new Signatures(values.signatures());
            default -> Charts.NAMES.contains(name) ? charts.get(name) : tables.get(name);
        };
    }
}
