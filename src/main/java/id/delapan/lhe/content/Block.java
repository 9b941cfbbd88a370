package id.delapan.lhe.content;

import java.math.BigDecimal;
import java.util.List;

/** A piece of a report, as far as every format can show it. */
public sealed interface Block
        permits Block.Heading, Block.Paragraph, Block.Items, Block.Contents, Block.PageBreak, Block.Signatures, Block.Chart, Table {

    /** A heading; 1 is that of the whole report. */
    record Heading(int level, List<Span> text) implements Block {}

    /** A paragraph. */
    record Paragraph(List<Span> text) implements Block {}

    /** A list; what an item holds are paragraphs and lists. */
    record Items(boolean numbered, List<List<Block>> items) implements Block {}

    /** Where the table of contents stands. */
    record Contents() implements Block {}

    /** What follows begins a page. */
    record PageBreak() implements Block {}

    /** Places to sign; what is not known yet is blank. */
    record Signatures(List<Signature> signatures) implements Block {}

    /** A place to sign. {@code place} holds place and date; {@code below} stands under the name. */
    record Signature(String place, String position, String name, String below) {}

    /** How the marks of a chart are drawn. */
    enum Shape { RADAR, BARS }

    /**
     * A chart.
     *
     * @param alt what it shows, in words, for who cannot see it
     * @param top the largest figure of its axis; null when that follows from the figures
     */
    record Chart(String name, String caption, String alt, Shape shape, List<String> labels, List<Series> series, BigDecimal top)
            implements Block {}

    /** Figures of a chart, one for each label. */
    record Series(String name, List<BigDecimal> figures) {}
}
