package id.delapan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The fenced blocks of a document. */
final class Markdown {
    private static final String FENCE = "```";

    /** A block, and the line of its fence. */
    record Block(String lang, List<String> lines, String place) {
        String text() {
            return String.join("\n", lines);
        }

        /** The same, leaving out lines that hold a text. */
        Block without(String text) {
            return new Block(lang, lines.stream().filter(line -> !line.contains(text)).toList(), place);
        }
    }

    private Markdown() {}

    static List<Block> blocks(Path file) throws IOException {
        List<Block> blocks = new ArrayList<>();
        Block open = null;
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.startsWith(FENCE)) {
                if (open != null) {
                    open.lines().add(line);
                }
            } else if (open == null) {
                open = new Block(line.substring(FENCE.length()), new ArrayList<>(), file + ":" + (i + 1));
            } else {
                blocks.add(open);
                open = null;
            }
        }
        assertThat(open).as("a block that is not closed").isNull();
        assertThat(blocks).isNotEmpty();
        return blocks;
    }
}
