package id.delapan.lhe.write;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * What the contents of a page are marked with, one mark for all that only adorns it. The renderer makes a new one for each border
 * and each background, which would be two thirds of all objects of a report.
 */
final class PageMarks extends COSDictionary {
    private static final COSName ADORNS = COSName.getPDFName("Layout");

    PageMarks() {
        COSDictionary layout = new COSDictionary();
        layout.setItem(COSName.TYPE, ADORNS);
        layout.setDirect(true);
        setItem(ADORNS, layout);
    }

    @Override
    public boolean containsValue(Object value) {
        return value instanceof COSDictionary mark && COSName.BACKGROUND.equals(mark.getItem(COSName.TYPE));
    }

    /** Asked for what is contained only. */
    @Override
    public COSName getKeyForValue(Object value) {
        return containsValue(value) ? ADORNS : null;
    }
}
