package id.delapan;

import id.delapan.engine.Engine;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Lang;
import id.delapan.rules.Packs;
import id.delapan.rules.RulePack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The shipped pack lke-2014, loaded once for all tests. */
public final class Pack {
    public static final Path FOLDER = Path.of("rules/lke-2014");
    public static final Duration LIMIT = Duration.ofSeconds(60);
    public static final Options CLAIMS_COUNTED = new Options(true, Lang.ID);

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
        return Door.EVALUATOR;
    }

    private static final class Ready {
        static final Engine ENGINE = new Engine(Packs.read(List.of(FOLDER)).get(0));
    }

    private static final class Door {
        static final Evaluator EVALUATOR = Evaluator.load(FOLDER);
    }
}
