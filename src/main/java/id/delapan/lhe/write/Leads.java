package id.delapan.lhe.write;

import id.delapan.lhe.content.Block;
import id.delapan.lhe.content.Block.Chart;
import id.delapan.lhe.content.Block.Heading;
import id.delapan.lhe.content.Block.Paragraph;
import id.delapan.lhe.content.Table;
import java.util.List;

/** Which paragraphs only lead to what follows, so that a page is not to end behind them. */
final class Leads {
    private Leads() {}

    /** Whether the block at {@code at} is one: it ends with a colon, leads to a table or chart, or opens a chapter whose list comes next. */
    static boolean leads(List<Block> blocks, int at) {
        if (!(blocks.get(at) instanceof Paragraph paragraph)) {
            return false;
        }
        if (ReportHtml.plain(paragraph.text()).endsWith(":")) {
            return true;
        }
        Block next = at + 1 < blocks.size() ? blocks.get(at + 1) : null;
        return next instanceof Table || next instanceof Chart || at > 0 && blocks.get(at - 1) instanceof Heading && next != null && leads(blocks, at + 1);
    }
}
