package id.delapan.workbench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.delapan.Evaluator;
import id.delapan.dossier.DossierJson;
import id.delapan.dossier.DossierReader;
import id.delapan.engine.Engine;
import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Assessment.Status;
import id.delapan.model.Dossier;
import id.delapan.model.DossierException;
import id.delapan.model.Lang;
import id.delapan.store.Action;
import id.delapan.store.AssessmentRows;
import id.delapan.store.Evaluations;
import id.delapan.store.Events;
import id.delapan.store.PackVersions;
import id.delapan.store.Stamp;
import id.delapan.store.Store;
import id.delapan.store.Versions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Where dossiers are taken in, worked on and evaluated. Every change makes a version and is acknowledged when it is kept. */
public final class Desk {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int EDITS_IN_A_ROW = 20;
    private static final String NAME = "dossier.json";

    private final Store store;
    private final Shelf shelf;
    private final Clock clock;
    private final Recent recent = new Recent();

    public Desk(Store store, Shelf shelf, Clock clock) {
        this.store = store;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** A dossier with what came of it, and the version it is. */
    public record Worked(Evaluations.Row row, Dossier dossier, Assessment assessment, PackVersions.Row rules) {}

    /**
     * Takes a dossier in: as the first version of a new evaluation, else as the next version of the one that agency has.
     *
     * @param base the version it replaces; null when none is expected
     */
    public Worked take(Dossier given, Versions.Original original, Integer base, String who) {
        PackVersions.Row rules = shelf.fitting(given);
        Dossier dossier = given.by(rules.pack());
        Assessment assessment = evaluate(rules, dossier, Lang.ID);
        Stamp stamp = Stamp.of(clock, who);
        String text = text(dossier);
        Evaluations.Row row = store.change(h -> {
            Optional<Long> added = base != null ? Optional.empty() : Evaluations.add(h, dossier.agency().id(), dossier.agency().name(),
                    dossier.agency().kind().word(), dossier.year(), rules.pack());
            Evaluations.Row known = Evaluations.find(h, dossier.agency().id(), dossier.year(), rules.pack())
                    .orElseThrow();
            if (added.isEmpty()) {
                if (base == null) {
                    throw Refused.about(Map.of("evaluation", known.id(), "version", (long) known.head()),
                            Refused.Kind.CHANGED, "evaluation-there", dossier.agency().name(), dossier.year(), known.id());
                }
                advance(h, known, base, dossier);
            }
            int number = added.isPresent() ? 1 : base + 1;
            Versions.add(h, known.id(), new Versions.Version(number, text, null), "upload", original, stamp);
            keep(h, known.id(), number, rules, assessment, null, stamp);
            Events.add(h, stamp, Action.UPLOAD, subject(known.id()), original == null ? null : original.fileName());
            return row(h, known.id());
        });
        return new Worked(row, dossier, assessment, rules);
    }

    /** The same for an evaluation that is open: the dossier must be of its agency, year and instrument. */
    public Worked replace(Evaluations.Row row, Dossier given, Versions.Original original, int base, String who) {
        boolean same = given.agency().id().equals(row.agency()) && given.year() == row.period()
                && (given.instrument() == null || given.instrument().equals(row.instrument()));
        if (!same) {
            throw new Refused(Refused.Kind.NOT_NOW, "evaluation-of-another");
        }
        return take(given.by(row.instrument()), original, base, who);
    }

    /** Changes items of the dossier that stands at version {@code base}. */
    public Worked edit(long id, int base, List<Edit> edits, Lang lang, String who) {
        Worked worked = tried(id, base, edits, lang);
        Stamp stamp = Stamp.of(clock, who);
        int number = base + 1;
        boolean whole = number % EDITS_IN_A_ROW == 0;
        Evaluations.Row row = store.change(h -> {
            advance(h, worked.row(), base, worked.dossier());
            Versions.add(h, id, whole ? new Versions.Version(number, text(worked.dossier()), Json.text(edits))
                    : new Versions.Version(number, null, Json.text(edits)), "form", null, stamp);
            keep(h, id, number, worked.rules(), worked.assessment(), null, stamp);
            Events.add(h, stamp, Action.EDIT, subject(id), String.valueOf(number));
            return row(h, id);
        });
        recent.put(new Recent.Key(id, number, worked.rules().id(), lang), new Recent.Made(worked.dossier(), worked.assessment()));
        return new Worked(row, worked.dossier(), worked.assessment(), worked.rules());
    }

    /** What the same would give, without keeping it. */
    public Worked tried(long id, int base, List<Edit> edits, Lang lang) {
        Evaluations.Row row = row(id);
        if (row.head() != base) {
            throw store.read(h -> changed(h, row));
        }
        ObjectNode tree = tree(id, base);
        Edit.apply(edits, tree);
        PackVersions.Row rules = rules(row);
        Engine engine = shelf.engine(rules.id());
        String text = Json.text(tree);
        try {
            Dossier dossier = DossierReader.read(text.getBytes(StandardCharsets.UTF_8), NAME, 0)
                    .dossier(d -> engine.judge(d, LIMIT));
            return new Worked(row, dossier, evaluate(rules, dossier, lang), rules);
        } catch (DossierException e) {
            throw new Misfit(Pointers.of(text), tree, edits, e.problems());
        }
    }

    /** Evaluates the newest version again, by the newest rules. */
    public Worked again(long id, int base, String who) {
        Evaluations.Row row = row(id);
        if (row.head() != base) {
            throw store.read(h -> changed(h, row));
        }
        Dossier dossier = dossier(id, base);
        PackVersions.Row rules = shelf.newest(row.instrument());
        Assessment assessment = evaluate(rules, dossier, Lang.ID);
        Stamp stamp = Stamp.of(clock, who);
        Evaluations.Row now = store.change(h -> {
            if (!Evaluations.stands(h, id, base)) {
                throw moved(h, id);
            }
            keep(h, id, base, rules, assessment, null, stamp);
            Events.add(h, stamp, Action.AGAIN, subject(id), rules.pack() + " " + rules.number());
            return row(h, id);
        });
        return new Worked(now, dossier, assessment, rules);
    }

    /** The newest version with its assessment in a language. */
    public Worked now(long id, Lang lang) {
        Evaluations.Row row = row(id);
        return by(row, row.head(), rules(row), lang);
    }

    /** A version of the dossier by a version of the rules, whether or not it was ever evaluated by them. */
    Worked by(Evaluations.Row row, int number, PackVersions.Row rules, Lang lang) {
        Recent.Made made = recent.get(new Recent.Key(row.id(), number, rules.id(), lang), () -> {
            Dossier dossier = dossier(row.id(), number);
            return new Recent.Made(dossier, evaluate(rules, dossier, lang));
        });
        return new Worked(row, made.dossier(), made.assessment(), rules);
    }

    /** A version of a dossier. */
    public Dossier dossier(long id, int number) {
        return DossierReader.read(Json.text(tree(id, number)).getBytes(StandardCharsets.UTF_8), NAME, 0).dossier();
    }

    /** What makes a version of the one before it; none for a version that came whole. */
    public List<Edit> edits(Versions.Made version) {
        return version.edits() == null ? List.of() : Json.edits(version.edits());
    }

    /** An evaluation. */
    public Evaluations.Row row(long id) {
        return store.read(h -> row(h, id));
    }

    static Evaluations.Row row(Handle h, long id) {
        return Evaluations.find(h, id).orElseThrow(() -> new Refused(Refused.Kind.MISSING, "evaluation-not-here", id));
    }

    /** The rules its newest assessment was made by, which stay the same until it is evaluated by newer ones. */
    PackVersions.Row rules(Evaluations.Row row) {
        return shelf.version(store.read(h -> AssessmentRows.find(h, row.assessed())).orElseThrow().packVersion());
    }

    private ObjectNode tree(long id, int number) {
        List<Versions.Version> chain = store.read(h -> Versions.chain(h, id, number));
        if (chain.isEmpty() || chain.get(chain.size() - 1).number() != number) {
            throw new Refused(Refused.Kind.MISSING, "version-not-here", number);
        }
        ObjectNode tree = Json.object(chain.get(0).content());
        chain.stream().skip(1).forEach(v -> Edit.apply(Json.edits(v.edits()), tree));
        return tree;
    }

    /** What a dossier gives by a version of the rules. */
    Assessment evaluate(PackVersions.Row rules, Dossier dossier, Lang lang) {
        return shelf.engine(rules.id()).evaluate(dossier, new Options(false, lang), LIMIT, Evaluator.program());
    }

    private static void advance(Handle h, Evaluations.Row row, int base, Dossier dossier) {
        if (!Evaluations.advance(h, row.id(), base, dossier.agency().name(), dossier.agency().kind().word())) {
            throw moved(h, row.id());
        }
    }

    /** Why an evaluation does not stand where somebody thought it stands. */
    private static Refused moved(Handle h, long id) {
        Evaluations.Row now = row(h, id);
        return now.stage().equals(Evaluations.FINAL) ? locked(now) : changed(h, now);
    }

    private static Refused locked(Evaluations.Row row) {
        return new Refused(Refused.Kind.NOT_NOW, "evaluation-locked", row.name(), row.period());
    }

    private static Refused changed(Handle h, Evaluations.Row row) {
        Versions.Made newest = Versions.history(h, row.id(), 1).get(0);
        return new Refused(Refused.Kind.CHANGED, "evaluation-changed", newest.madeBy(), newest.number());
    }

    static long keep(
            Handle h, long id, int number, PackVersions.Row rules, Assessment a, String content, Stamp stamp) {
        long kept = AssessmentRows.add(h, id, number, rules.id(), new AssessmentRows.Figures(
                plain(a.index().value()), a.index().grade(), plain(a.index().low()), plain(a.index().high()),
                plain(a.index().claimed()), plain(a.index().supported()),
                (int) a.indicators().stream().filter(i -> i.status() == Status.UNASSESSED).count(), a.findings().size(),
                a.receipt().rules(), a.receipt().dossier(), a.receipt().program()), content, stamp);
        Evaluations.assessed(h, id, kept);
        return kept;
    }

    /** How events name an evaluation. */
    static String subject(long id) {
        return "evaluation/" + id;
    }

    private static String plain(BigDecimal figure) {
        return figure == null ? null : figure.toPlainString();
    }

    private static String text(Dossier dossier) {
        try {
            return new String(DossierJson.bytes(dossier), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
