package id.delapan.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.source.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedTest {
    private static List<Item> all(InputStream in) throws IOException {
        List<Item> items = new ArrayList<>();
        try (Feed feed = new Feed(List.of(new Input("-", null, in)))) {
            for (Item item = feed.next(); item != null; item = feed.next()) {
                items.add(item);
            }
        }
        return items;
    }

    /** Each line by its number: its text, or the code of what is wrong with it. */
    private static List<String> shown(byte[] bytes) throws IOException {
        return all(new ByteArrayInputStream(bytes)).stream()
                .map(i -> i.line() + " " + (i.problems().isEmpty() ? new String(i.bytes(), UTF_8) : i.problems().get(0).code()))
                .toList();
    }

    @Test
    void aLineEndsWithALineFeedOrTheStream() throws IOException {
        assertThat(shown("{}\n[]\n".getBytes(UTF_8))).containsExactly("1 {}", "2 []");
        assertThat(shown("{}\r\n[]".getBytes(UTF_8))).containsExactly("1 {}\r", "2 []");
        assertThat(shown("\n \t\r\nx\n\n".getBytes(UTF_8))).containsExactly("1 line-empty", "2 line-empty", "3 x", "4 line-empty");
        assertThat(shown(new byte[0])).isEmpty();
    }

    @Test
    void linesLongerThanTheBufferAreWhole() throws IOException {
        String text = "abc".repeat(100_000);
        assertThat(shown((text + "\n" + text + "\nx").getBytes(UTF_8))).containsExactly("1 " + text, "2 " + text, "3 x");
    }

    @Test
    void aLineThatIsTooLongIsToldAndPassedOver() throws IOException {
        byte[] most = new byte[Source.LARGEST];
        Arrays.fill(most, (byte) 'x');
        InputStream in = new SequenceInputStream(new ByteArrayInputStream(most), new ByteArrayInputStream("x\ny\n".getBytes(UTF_8)));
        List<Item> items = all(in);

        assertThat(items).extracting(Item::length).containsExactly(Source.LARGEST + 1L, 1L);
        assertThat(items.get(0).problems()).extracting("code").containsExactly("stream-line-too-long");
        assertThat(items.get(0).bytes()).isEmpty();
        assertThat(all(new SequenceInputStream(new ByteArrayInputStream(most), new ByteArrayInputStream("\n".getBytes(UTF_8)))).get(0)
                .problems()).isEmpty();
    }

    @Test
    void readsAllMembersOfACompressedStreamHoweverSlowlyTheyCome() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String member : List.of("a\nb", "c\n", "d\n")) {
            GZIPOutputStream gzip = new GZIPOutputStream(bytes);
            gzip.write(member.getBytes(UTF_8));
            gzip.finish();
        }
        InputStream slow = new ByteArrayInputStream(bytes.toByteArray()) {
            @Override
            public synchronized int read(byte[] b, int off, int len) {
                return super.read(b, off, Math.min(len, 1));
            }

            @Override
            public synchronized int available() {
                return 0;
            }
        };

        assertThat(all(slow)).extracting(i -> new String(i.bytes(), UTF_8)).containsExactly("a", "bc", "d");
    }

    @Test
    void aStreamThatBreaksOffEndsWithWordOfIt() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("a\nb\n".getBytes(UTF_8));
        }
        byte[] whole = bytes.toByteArray();
        byte[] changed = whole.clone();
        changed[whole.length - 6] ^= 1;

        assertThat(shown(changed)).endsWith("3 stream-broken");
        assertThat(shown(Arrays.copyOf(whole, whole.length - 9)).get(0)).isIn("1 stream-broken", "1 a");
        assertThat(shown(Arrays.copyOf(whole, 5))).containsExactly("0 file-unreadable");
    }

    @Test
    void goesThroughInputsInTheirOrderAndKnowsHowFarItIs(@TempDir Path folder) throws IOException {
        Path stream = Files.writeString(folder.resolve("s.jsonl"), "a\nb\n");
        Path file = Files.writeString(folder.resolve("f.json"), "four");
        List<String> seen = new ArrayList<>();
        try (Feed feed = new Feed(List.of(new Input("f", file, null), new Input("s", stream, null)))) {
            for (Item item = feed.next(); item != null; item = feed.next()) {
                seen.add(item.file() + item.line() + " " + feed.share());
            }
        }

        assertThat(seen).containsExactly("f0 0.5", "s1 1.0", "s2 1.0");
    }
}
