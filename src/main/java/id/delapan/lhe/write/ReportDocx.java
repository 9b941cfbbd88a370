package id.delapan.lhe.write;

import id.delapan.lhe.content.Block;
import id.delapan.lhe.content.Block.Chart;
import id.delapan.lhe.content.Block.Contents;
import id.delapan.lhe.content.Block.Heading;
import id.delapan.lhe.content.Block.Items;
import id.delapan.lhe.content.Block.PageBreak;
import id.delapan.lhe.content.Block.Paragraph;
import id.delapan.lhe.content.Block.Signatures;
import id.delapan.lhe.content.Report;
import id.delapan.lhe.content.Report.Section;
import id.delapan.lhe.content.Span;
import id.delapan.lhe.content.Table;
import id.delapan.report.Clean;
import id.delapan.report.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** A report as a text document with styles, so that an office can work on it. */
public final class ReportDocx {
    private static final int INDENT = 360;
    private static final int LIST_AFTER = 120;
    private static final int CHART_WIDTH = 440;

    private final XWPFDocument document = new XWPFDocument();
    private final Report report;
    private final Words words;
    private final DocxTable tables;
    private final DocxContents contents;
    private final Captions captions;
    private boolean cover;
    private boolean keeps;
    private boolean breaks;

    private ReportDocx(Report report) {
        this.report = report;
        words = Words.in(report.lang());
        DocxStyles.apply(document, words.get("lang"));
        tables = new DocxTable(document, words);
        contents = new DocxContents(document, report);
        captions = new Captions(words);
    }

    /** The document. */
    public static byte[] bytes(Report report) throws IOException {
        ReportDocx writer = new ReportDocx(report);
        try (XWPFDocument document = writer.document) {
            report.sections().forEach(writer::section);
            document.enforceUpdateFields();
            return OfficeFile.bytes(document, report);
        }
    }

    private void section(Section section) {
        cover = section.name().equals("cover");
        boolean closing = section.blocks().stream().anyMatch(Signatures.class::isInstance);
        for (int i = 0; i < section.blocks().size(); i++) {
            keeps = closing || Leads.leads(section.blocks(), i);
            block(section.blocks().get(i));
        }
    }

    private void block(Block block) {
        if (block instanceof Heading heading) {
            XWPFParagraph paragraph = paragraph(heading.level() == 1 ? DocxStyles.TITLE : DocxStyles.heading(heading.level() - 1));
            contents.mark(paragraph, heading, () -> spans(paragraph, heading.text()));
        } else if (block instanceof Paragraph paragraph) {
            XWPFParagraph to = paragraph(null);
            to.setKeepNext(keeps);
            spans(to, paragraph.text());
        } else if (block instanceof Items items) {
            items(items, 1);
            document.getParagraphs().get(document.getParagraphs().size() - 1).setSpacingAfter(LIST_AFTER);
        } else if (block instanceof Table table) {
            tables.write(table, captions.table(), paragraph(DocxStyles.CAPTION));
        } else if (block instanceof Chart chart) {
            chart(chart);
        } else if (block instanceof Contents) {
            text(paragraph(DocxStyles.CONTENTS_TITLE), words.get("lhe.contents"), false, false);
            contents.write();
        } else if (block instanceof Signatures signatures) {
            tables.write(signatures);
        } else if (block instanceof PageBreak) {
            breaks = true;
        }
    }

    private XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        if (style != null) {
            paragraph.setStyle(style);
        }
        paragraph.setPageBreak(breaks);
        breaks = false;
        if (cover) {
            paragraph.setAlignment(ParagraphAlignment.CENTER);
        }
        return paragraph;
    }

    private void items(Items items, int depth) {
        int number = 0;
        for (List<Block> item : items.items()) {
            String sign = items.numbered() ? ++number + "." : "•";
            for (Block block : item) {
                if (block instanceof Paragraph paragraph) {
                    XWPFParagraph to = paragraph(DocxStyles.LIST);
                    to.setIndentationLeft(INDENT * depth);
                    to.setIndentationHanging(INDENT);
                    text(to, sign + "\t", false, false);
                    spans(to, paragraph.text());
                    sign = "";
                } else if (block instanceof Items inner) {
                    items(inner, depth + 1);
                } else {
                    block(block);
                }
            }
        }
    }

    private void chart(Chart chart) {
        XWPFParagraph paragraph = paragraph(null);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setKeepNext(true);
        int height = CHART_WIDTH * ChartImages.height(chart) / ChartImages.WIDTH;
        try {
            var picture = paragraph.createRun().addPicture(new ByteArrayInputStream(ChartImages.png(chart, report.lang())), Document.PICTURE_TYPE_PNG,
                    chart.name() + ".png", Units.toEMU(CHART_WIDTH), Units.toEMU(height));
            picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(chart.alt());
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException(e);
        }
        paragraph.getCTP().getRArray(0).getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(chart.alt());
        XWPFParagraph caption = paragraph(DocxStyles.CAPTION);
        caption.setAlignment(ParagraphAlignment.CENTER);
        text(caption, captions.chart(chart.caption()), false, false);
    }

    static void spans(XWPFParagraph paragraph, List<Span> spans) {
        spans.forEach(span -> text(paragraph, span.text(), span.strong(), span.emphasis()));
    }

    /** Adds text, its line feeds as line breaks and its tabs as tabs. */
    static void text(XWPFParagraph paragraph, String words, boolean strong, boolean emphasis) {
        XWPFRun run = paragraph.createRun();
        if (strong) {
            run.setBold(true);
        }
        if (emphasis) {
            run.setItalic(true);
        }
        String[] lines = words.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            if (lines[i].endsWith("\t")) {
                run.setText(Clean.line(lines[i]));
                run.addTab();
            } else {
                run.setText(Clean.spaced(lines[i]));
            }
        }
    }
}
