package id.delapan;

import id.delapan.engine.Engine;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Lang;
import id.delapan.rules.Packs;
import id.delapan.rules.RulePack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The shipped pack lke-2014, loaded once for all tests; others by their id. */
public final class Pack {
    public static final Path FOLDER = Path.of("rules/lke-2014");
    public static final Duration LIMIT = Duration.ofSeconds(60);
    public static final Options CLAIMS_COUNTED = new Options(true, Lang.ID);

    private static final Map<String, Evaluator> DOORS = new ConcurrentHashMap<>();

    private Pack() {}

    /** The pack as read from its folder. */
    public static RulePack rules() {
        return engine().pack();
    }

    /** The engine that runs it. */
    public static Engine engine() {
        return Ready.ENGINE;
    }

    /** The public door to it. */
    public static Evaluator evaluator() {
        return evaluator(FOLDER.getFileName().toString());
    }

    /** The same for any shipped pack, loaded once. */
    public static Evaluator evaluator(String instrument) {
        return DOORS.computeIfAbsent(instrument, id -> Evaluator.load(FOLDER.resolveSibling(id)));
    }

    private static final class Ready {
        static final Engine ENGINE = new Engine(Packs.read(List.of(FOLDER)).get(0));
    }
}
