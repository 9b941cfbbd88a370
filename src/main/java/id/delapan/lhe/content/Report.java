package id.delapan.lhe.content;

import id.delapan.model.Lang;
import java.util.List;

/**
 * A report as every format shows it.
 *
 * @param title of the document, for its properties
 * @param author who made it; empty when not known
 * @param sections in order
 */
public record Report(Lang lang, String title, String author, List<Section> sections) {
    /** A part of a report; its name is that of the template it was made from. */
    public record Section(String name, List<Block> blocks) {}

    /** All blocks in order. */
    public List<Block> blocks() {
        return sections.stream().flatMap(s -> s.blocks().stream()).toList();
    }

    /** All tables in order, also those within lists. */
    public List<Table> tables() {
        return blocks().stream().filter(Table.class::isInstance).map(Table.class::cast).toList();
    }
}
