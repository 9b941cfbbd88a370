package id.delapan.workbench;

import id.delapan.engine.Engine;
import id.delapan.model.Dossier;
import id.delapan.model.DossierException;
import id.delapan.model.Instrument;
import id.delapan.rules.Cache;
import id.delapan.rules.InstrumentChoice;
import id.delapan.rules.Packs;
import id.delapan.rules.RulePack;
import id.delapan.source.Problems;
import id.delapan.source.Struct;
import id.delapan.store.PackVersions;
import id.delapan.store.Stamp;
import id.delapan.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The published versions of all rule packs, ready to run. Safe to use from any number of threads. */
public final class Shelf {
    /** The reason of versions that came with the program. */
    public static final String SHIPPED = "–";

    private final Store store;
    private final Path folder;
    private final Cache cache = Cache.ofUser();
    private final Map<Long, Engine> engines = new ConcurrentHashMap<>();
    private final Map<String, RulePack> shipped = new ConcurrentHashMap<>();

    /** @param folder where versions are laid out to be read; what lies there can be made again from the store */
    public Shelf(Store store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    /** Takes the program's own packs in: each that has no version yet becomes the first. */
    public void ship(Shipment shipment, Stamp stamp) {
        // What an earlier run laid out may be of another database, or half there since the power went.
        Folders.remove(folder);
        for (RulePack pack : shipment.packs()) {
            shipped.put(pack.digest(), pack);
            String id = pack.instrument().id();
            if (store.read(h -> PackVersions.newest(h, id)).isEmpty()) {
                Map<String, String> files = new TreeMap<>();
                pack.texts().forEach((path, source) -> files.put(path, source.text()));
                store.change(h -> PackVersions.add(h, id, 0, pack.digest(), pack.instrument().title().id(), SHIPPED, files, stamp));
            }
        }
    }

    /** The newest version of each pack. */
    public List<PackVersions.Row> newest() {
        return store.read(PackVersions::newest);
    }

    /** The newest version of a pack. */
    public PackVersions.Row newest(String pack) {
        return store.read(h -> PackVersions.newest(h, pack))
                .orElseThrow(() -> new Refused(Refused.Kind.MISSING, "pack-not-here", pack));
    }

    /** A version of a pack. */
    public PackVersions.Row version(String pack, int number) {
        return store.read(h -> PackVersions.find(h, pack, number))
                .orElseThrow(() -> new Refused(Refused.Kind.MISSING, "pack-version-not-here", pack, number));
    }

    /** The version with this id. */
    public PackVersions.Row version(long id) {
        return store.read(h -> PackVersions.find(h, id)).orElseThrow();
    }

    /** A version, ready to run. */
    public Engine engine(long version) {
        return engines.computeIfAbsent(version, id -> {
            PackVersions.Row row = version(id);
            RulePack known = shipped.get(row.digest());
            return Engine.whenNeeded(known != null ? known : Packs.read(List.of(laidOut(row)), cache).get(0), cache);
        });
    }

    /** Takes the engine of a version that was just published. */
    void ready(PackVersions.Row version, Engine engine) {
        engines.putIfAbsent(version.id(), engine);
    }

    /** The newest version of the pack that a dossier asks for, else of the one that alone fits it. */
    public PackVersions.Row fitting(Dossier dossier) {
        List<PackVersions.Row> newest = newest();
        List<String> ids = newest.stream().map(PackVersions.Row::pack).toList();
        String id = dossier.instrument() != null ? dossier.instrument()
                : InstrumentChoice.of(newest.stream().map(v -> engine(v.id()).pack()).toList(), dossier);
        return newest.stream().filter(v -> v.pack().equals(id)).findFirst().orElseThrow(() -> {
            Problems found = new Problems();
            var at = dossier.origin().locate("instrument");
            found.add(dossier.origin().file(), at.line(), at.column(), "instrument-not-here", id, Struct.meant(id, ids),
                    String.join(", ", ids));
            return new DossierException(found.list());
        });
    }

    /** The instrument of the newest version of a pack. */
    public Instrument instrument(String pack) {
        return engine(newest(pack).id()).pack().instrument();
    }

    /** Those of the newest versions of all packs. */
    public List<Instrument> instruments() {
        return newest().stream().map(v -> engine(v.id()).pack().instrument()).toList();
    }

    /** The folder of a version, with its files. */
    public Path laidOut(PackVersions.Row version) {
        Path place = folder.resolve(version.pack() + "-" + version.number());
        if (!Files.isDirectory(place)) {
            Folders.layOut(store.read(h -> PackVersions.files(h, version.id())), place);
        }
        return place;
    }
}
