package id.delapan.workbench;

import id.delapan.rules.Cache;
import id.delapan.rules.Packs;
import id.delapan.rules.RulePack;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The program's own rule packs, read while other things are done. */
public final class Shipment {
    private final CompletableFuture<List<RulePack>> reading;

    private Shipment(CompletableFuture<List<RulePack>> reading) {
        this.reading = reading;
    }

    /** Begins to read them. */
    public static Shipment of(List<Path> places) {
        return new Shipment(CompletableFuture.supplyAsync(() -> Packs.read(places, Cache.ofUser())));
    }

    /**
     * Waits for them.
     *
     * @throws id.delapan.model.RulesException with every problem of every pack
     */
    List<RulePack> packs() {
        try {
            return reading.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException own ? own : e;
        }
    }
}
