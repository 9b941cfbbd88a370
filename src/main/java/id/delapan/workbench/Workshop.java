package id.delapan.workbench;

import id.delapan.authoring.gaps.PackCheck.Checked;
import id.delapan.authoring.impact.Impact;
import id.delapan.authoring.impact.PackDiff;
import id.delapan.authoring.impact.PackDiff.Difference;
import id.delapan.authoring.trial.Trial;
import id.delapan.engine.Engine;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import id.delapan.model.Lang;
import id.delapan.model.Problem;
import id.delapan.model.RulesException;
import id.delapan.rules.Packs;
import id.delapan.rules.RulePack;
import id.delapan.source.Source;
import id.delapan.store.Evaluations;
import id.delapan.store.PackVersions;
import id.delapan.store.Store;
import id.delapan.workbench.Studio.Edited;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What a changed pack is put through before it is published, and publishing it. */
public final class Workshop {
    private static final int LONGEST_REASON = 2_000;

    private final Store store;
    private final Shelf shelf;
    private final Studio studio;
    private final Desk desk;
    private final Map<String, Bench> benches = new ConcurrentHashMap<>();

    public Workshop(Store store, Shelf shelf, Studio studio, Desk desk) {
        this.store = store;
        this.shelf = shelf;
        this.studio = studio;
        this.desk = desk;
    }

    /** What is wrong with a pack as it is edited, and its sub-area in sentences; none when it cannot be used. */
    public record Look(Checked checked, List<Bench.Sentences> sentences) {}

    /** What the cases of the sub-area of a file come to; {@code trial} is null when the pack cannot be used. */
    public record Tried(Checked checked, Trial trial) {}

    /** A dossier that cannot be evaluated by the changed pack. */
    public record Unfit(String agency, List<Problem> problems) {}

    /** What a change does to the agencies in the store; {@code impact} is null when there are none. */
    public record Impacted(Impact impact, List<Difference> differences, List<Unfit> unfit) {}

    Bench bench(String pack) {
        return benches.computeIfAbsent(pack, p -> new Bench(p, () -> shelf.engine(shelf.newest(p).id())));
    }

    /**
     * Checks a pack as it is edited.
     *
     * @param path of a file with a text that is not kept; null for none, and then nothing is said in sentences
     * @param text null for the text that is kept
     */
    public Look check(String pack, String path, String text, Lang lang) {
        Map<String, String> texts = new TreeMap<>(studio.edited(pack).texts());
        if (path != null && text != null) {
            texts.put(PackPaths.checked(path), PackPaths.bounded(path, text));
        }
        Bench bench = bench(pack);
        Checked checked = bench.check(texts);
        return new Look(checked, path == null || checked.pack() == null ? List.of() : bench.sentences(checked, path, lang));
    }

    /** What may be written in a file, as of the pack when it could last be used. */
    public Completions.Choices completions(String pack, String path, Lang lang) {
        Map<String, String> texts = studio.edited(pack).texts();
        Bench bench = bench(pack);
        return Completions.of(bench.lastGood(texts), bench, PackPaths.checked(path), lang);
    }

    /** The files of a version, or of what it comes to when it is edited, as readers look for them. */
    public PackTree tree(PackVersions.Row version, Collection<String> paths, Lang lang) {
        return PackTree.of(paths, shelf.engine(version.id()).pack(), lang);
    }

    /** Runs the cases of the sub-area a file belongs to. */
    public Tried cases(String pack, String path) {
        Map<String, String> texts = studio.edited(pack).texts();
        Bench bench = bench(pack);
        Checked checked = bench.check(texts);
        return new Tried(checked, checked.pack() == null ? null : bench.trial(checked, PackPaths.checked(path)));
    }

    /** Runs all cases. */
    public Trial trial(String pack, Jobs.Job job) {
        return trial(pack, studio.edited(pack), job);
    }

    private Trial trial(String pack, Edited edited, Jobs.Job job) {
        Bench bench = bench(pack);
        Checked checked = bench.check(edited.texts());
        if (!checked.problems().isEmpty()) {
            throw new RulesException(checked.problems());
        }
        job.total(checked.cases().size());
        return bench.trial(edited.texts(), checked, job::step);
    }

    /** What keeps a pack from being published by its cases: those that fail, and what none shows. */
    public static List<Problem> problems(Trial trial) {
        List<Problem> problems = new ArrayList<>(trial.coverage().missing());
        problems.addAll(trial.problems());
        return List.copyOf(new TreeSet<>(problems));
    }

    /** What the open draft does to the newest dossier of each agency. */
    public Impacted impact(String pack, Lang lang, Jobs.Job job) {
        Edited edited = studio.edited(pack);
        Bench bench = bench(pack);
        Checked checked = bench.check(edited.texts());
        if (checked.pack() == null) {
            throw new RulesException(checked.problems());
        }
        Engine before = shelf.engine(edited.base().id());
        Engine after = bench.engine(checked);
        List<Dossier> fitting = new ArrayList<>();
        List<Unfit> unfit = new ArrayList<>();
        for (Evaluations.Row row : store.read(h -> Evaluations.newest(h, pack))) {
            Dossier dossier = desk.dossier(row.id(), row.head());
            List<Problem> problems = new ArrayList<>(Engine.problems(checked.pack(), dossier));
            if (problems.isEmpty()) {
                problems.addAll(Engine.problems(before.pack(), dossier));
            }
            if (problems.isEmpty()) {
                fitting.add(dossier);
            } else {
                unfit.add(new Unfit(row.name(), problems));
            }
        }
        job.total(fitting.size());
        Impact impact = fitting.isEmpty() ? null : Impact.of(before, after, fitting, new Options(false, lang), job::step);
        return new Impacted(impact, PackDiff.between(pack(edited.base()), checked.pack(), lang), unfit);
    }

    /**
     * Publishes the open draft as the version after {@code base}, for a reason.
     *
     * @throws RulesException when the pack is faulty or its cases are not met
     */
    public PackVersions.Row publish(String pack, int base, String reason, String who) {
        String why = reason(reason);
        Edited edited = studio.draft(pack);
        PackVersions.Row newest = shelf.newest(pack);
        if (newest.number() != base || edited.base().number() != base) {
            throw Studio.published(newest);
        }
        if (!edited.different(studio.files(edited.base()))) {
            throw new Refused(Refused.Kind.NOT_NOW, "publish-nothing");
        }
        Trial trial = trial(pack, edited, new Jobs.Job());
        List<Problem> problems = problems(trial);
        if (!problems.isEmpty()) {
            throw new RulesException(problems);
        }
        PackVersions.Row made = studio.publish(edited, trial.pack().digest(), trial.pack().instrument().title().id(), why, who);
        shelf.ready(made, trial.engine());
        return made;
    }

    /** Makes an old version of a pack the one after {@code base}, for a reason. */
    public PackVersions.Row restore(String pack, int old, int base, String reason, String who) {
        String why = reason(reason);
        PackVersions.Row newest = shelf.newest(pack);
        if (newest.number() != base) {
            throw Studio.published(newest);
        }
        if (old == base) {
            throw new Refused(Refused.Kind.NOT_NOW, "publish-nothing");
        }
        return studio.restore(shelf.version(pack, old), newest, why, who);
    }

    /** What differs between two versions of a pack, item by item. */
    public List<Difference> differences(PackVersions.Row one, PackVersions.Row other, Lang lang) {
        return PackDiff.between(pack(one), pack(other), lang);
    }

    /** A published version as it was read then; its cases too, which the engine does not need. */
    private RulePack pack(PackVersions.Row version) {
        Map<String, Source> texts = new TreeMap<>();
        studio.files(version).forEach((path, text) -> texts.put(path, new Source(version.pack() + "/" + path, text)));
        return Packs.of(version.pack(), texts);
    }

    private static String reason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refused(Refused.Kind.UNUSABLE, "reason-missing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refused(Refused.Kind.UNUSABLE, "reason-too-long", LONGEST_REASON);
        }
        return reason.strip();
    }
}
