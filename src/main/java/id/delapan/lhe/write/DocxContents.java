package id.delapan.lhe.write;

import id.delapan.lhe.content.Block.Heading;
import id.delapan.lhe.content.Report;
import id.delapan.report.Clean;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/**
 * The table of contents as a field. It holds the headings already, linked to their places; page numbers come when the
 * field is brought up to date, which a word processor offers when it opens the document.
 */
final class DocxContents {
    private static final int DEEPEST = 3;

    private final XWPFDocument document;
    private final List<Heading> headings;

    DocxContents(XWPFDocument document, Report report) {
        this.document = document;
        headings = report.blocks().stream().filter(Heading.class::isInstance).map(Heading.class::cast).toList();
    }

    /** Sets a mark around the text of a heading. */
    void mark(XWPFParagraph paragraph, Heading heading, Runnable text) {
        int number = number(heading);
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(BigInteger.valueOf(number));
        start.setName(name(number));
        text.run();
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(number));
    }

    private int number(Heading heading) {
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i) == heading) {
                return i + 1;
            }
        }
        return 0;
    }

    private static String name(int number) {
        return "_Toc" + (1000 + number);
    }

    void write() {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle("TOC1");
        field(paragraph, STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue("TOC \\o \"1-2\" \\h \\z \\u");
        field(paragraph, STFldCharType.SEPARATE);
        boolean first = true;
        for (Heading heading : headings) {
            if (heading.level() > 1 && heading.level() <= DEEPEST) {
                if (!first) {
                    paragraph = document.createParagraph();
                    paragraph.setStyle(heading.level() == 2 ? "TOC1" : "TOC2");
                }
                first = false;
                CTHyperlink link = paragraph.getCTP().addNewHyperlink();
                link.setAnchor(name(number(heading)));
                link.addNewR().addNewT().setStringValue(Clean.line(ReportHtml.plain(heading.text())));
                link.addNewR().addNewTab();
                link.addNewR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
                link.addNewR().addNewInstrText().setStringValue("PAGEREF " + name(number(heading)) + " \\h");
                link.addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
                link.addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
            }
        }
        field(paragraph, STFldCharType.END);
    }

    private static void field(XWPFParagraph paragraph, STFldCharType.Enum type) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(type);
    }
}
