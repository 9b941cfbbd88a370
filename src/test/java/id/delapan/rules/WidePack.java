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

    /** The pack, going on from another instrument. */
    public static RulePack goingOnFrom(String id) {
        return valid().with(Crosswalk.FILE,
                "crosswalks:\n  - {from: " + id + ", sameCodes: [T1], same: {H1.a: H1.a}, changed: {H2.a: H2.a}}\n").read();
    }

    /** The same pack as another instrument. */
    public static RulePack called(String id) {
        TinyPack pack = valid().edit(INSTRUMENT, "id: luas-2020", "id: " + id);
        for (String file : List.of("1/t1.drl", "1/t2.drl", "1/t3.drl", "1/h1.drl", "1/h2.drl")) {
            pack.edit(file, "package luas_2020", "package " + id.replace('-', '_'));
        }
        return pack.read();
    }

    /** One of its files with one snippet replaced. */
    static Broken broken(String file, String snippet, String text, Expected... expected) {
        return new Broken(valid(), file, expected).edit(snippet, text);
    }
}
