package id.delapan.lhe.write;

import java.math.BigInteger;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;

/** Styles, page size and page numbers of a text document. */
final class DocxStyles {
    static final String TITLE = "Title";
    static final String CAPTION = "Caption";
    static final String LIST = "ListParagraph";
    static final String CONTENTS_TITLE = "TOCHeading";
    static final String CELL = "TableText";

    private static final String SERIF = "Times New Roman";
    private static final String SANS = "Arial";
    private static final int A4_WIDTH = 11_906;
    private static final int A4_HEIGHT = 16_838;
    private static final int MARGIN = 1_247;
    private static final int LEVELS = 4;
    private static final int INDENT = 240;

    private final XWPFStyles styles;

    private DocxStyles(XWPFStyles styles) {
        this.styles = styles;
    }

    static String heading(int level) {
        return "Heading" + Math.max(1, Math.min(LEVELS, level));
    }

    static void apply(XWPFDocument document, String lang) {
        XWPFStyles styles = document.createStyles();
        CTRPr defaults = styles.getCtStyles().addNewDocDefaults().addNewRPrDefault().addNewRPr();
        font(defaults, SERIF, 21);
        defaults.addNewLang().setVal(lang);
        DocxStyles all = new DocxStyles(styles);
        all.add("Normal", "Normal", SERIF, 21, false, 0, 120, -1);
        all.add(TITLE, "Title", SANS, 44, true, 2_800, 480, -1);
        int[] sizes = {30, 23, 21, 21};
        for (int level = 1; level <= LEVELS; level++) {
            all.add(heading(level), "heading " + level, SANS, sizes[level - 1], true, level == 1 ? 480 : 300, 120, level - 1);
        }
        all.add(CAPTION, "caption", SANS, 18, true, 120, 80, -1);
        all.add(LIST, "List Paragraph", SERIF, 21, false, 0, 50, -1);
        all.add(CONTENTS_TITLE, "TOC Heading", SANS, 28, true, 0, 200, -1);
        all.add("TOC1", "toc 1", SANS, 20, false, 0, 60, -1);
        all.add("TOC2", "toc 2", SANS, 20, false, 0, 60, -1);
        all.add(CELL, "Table Text", SERIF, 18, false, 0, 20, -1);
        page(document);
    }

    private void add(String id, String name, String font, int halfPoints, boolean bold, int before, int after, int outline) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        if (id.equals("Normal")) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal("Normal");
            style.addNewNext().setVal("Normal");
        }
        style.addNewQFormat();
        CTPPrGeneral paragraph = style.addNewPPr();
        boolean heading = outline >= 0 || id.equals(CAPTION);
        if (heading) {
            paragraph.addNewKeepNext();
        }
        paragraph.addNewWidowControl();
        CTSpacing spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(before));
        spacing.setAfter(BigInteger.valueOf(after));
        if (id.startsWith("TOC") && !id.equals(CONTENTS_TITLE)) {
            CTTabStop stop = paragraph.addNewTabs().addNewTab();
            stop.setVal(STTabJc.RIGHT);
            stop.setLeader(STTabTlc.DOT);
            stop.setPos(BigInteger.valueOf(textWidth()));
            paragraph.addNewInd().setLeft(BigInteger.valueOf(id.equals("TOC2") ? INDENT : 0));
        }
        if (outline >= 0) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        }
        CTRPr run = style.addNewRPr();
        font(run, font, halfPoints);
        if (bold) {
            run.addNewB();
        }
        if (outline == 0) {
            run.addNewColor().setVal("1D3F66");
        }
        styles.addStyle(new XWPFStyle(style));
    }

    private static void font(CTRPr run, String name, int halfPoints) {
        CTFonts fonts = run.addNewRFonts();
        fonts.setAscii(name);
        fonts.setHAnsi(name);
        fonts.setCs(name);
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        CTPageMar margin = section.addNewPgMar();
        BigInteger all = BigInteger.valueOf(MARGIN);
        margin.setTop(all);
        margin.setBottom(all);
        margin.setLeft(all);
        margin.setRight(all);
        section.addNewTitlePg();
        XWPFParagraph number = document.createHeaderFooterPolicy()
                .createFooter(XWPFHeaderFooterPolicy.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.RIGHT);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
        number.createRun().setText(" / ");
        number.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    /** Width of the text, in twentieths of a point. */
    static int textWidth() {
        return A4_WIDTH - 2 * MARGIN;
    }
}
