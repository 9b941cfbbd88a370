package id.delapan.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A pack that uses everything a pack can say beyond the shipped ones' common form: counts, titles, units, dated weights. */
public final class WidePack {
    static final String INSTRUMENT = "instrument.yaml";
    static final String AGENTS = "1/t2.yaml";
    static final String VIOLATIONS = "1/t3.yaml";

    private WidePack() {}

    static TinyPack valid() {
        TinyPack pack = TinyPack.empty();
        for (String path : List.of(INSTRUMENT, "evidence.yaml", "1/t1.yaml", "1/t1.drl", AGENTS, "1/t2.drl", VIOLATIONS, "1/t3.drl",
                "1/h1.yaml", "1/h1.drl", "1/h2.yaml", "1/h2.drl")) {
            try (InputStream in = WidePack.class.getResourceAsStream("wide/" + path)) {
                pack.with(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return pack;
    }

    /** The pack, checked. */
    public static RulePack read() {
        return valid().read();
    }

    /** One of its files with one snippet replaced. */
    static Broken broken(String file, String snippet, String text, Expected... expected) {
        return new Broken(valid(), file, expected).edit(snippet, text);
    }
}
