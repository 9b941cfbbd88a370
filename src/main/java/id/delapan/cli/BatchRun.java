package id.delapan.cli;

import id.delapan.Evaluator;
import id.delapan.batch.Batch;
import id.delapan.batch.CannotResume;
import id.delapan.batch.Evaluated;
import id.delapan.batch.Feed;
import id.delapan.batch.Head;
import id.delapan.batch.Input;
import id.delapan.batch.Journal;
import id.delapan.batch.Results;
import id.delapan.batch.Tally;
import id.delapan.model.Assessment.Options;
import id.delapan.model.Dossier;
import id.delapan.report.Overview;
import id.delapan.report.Overview.Twice;
import id.delapan.report.OverviewCsv;
import id.delapan.report.OverviewJson;
import id.delapan.report.OverviewText;
import id.delapan.rules.RulePack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A run over many dossiers, from the first to the tables. */
final class BatchRun {
    private final Console console;
    private final Rulebook rules;
    private final BatchOptions asked;
    private final Options options;
    private final Tally tally = new Tally();

    BatchRun(Console console, Rulebook rules, BatchOptions asked, Options options) {
        this.console = console;
        this.rules = rules;
        this.asked = asked;
        this.options = options;
    }

    /** Opens the place results go to. */
    @FunctionalInterface
    interface Place {
        Results open() throws IOException;
    }

    /**
     * Runs, and gives the exit code.
     *
     * @param outlines whether no more is needed of each assessment
     * @param form names what is written, so that only a run of the same kind is continued
     * @param out where it is written; null when that is nothing a run can be continued in
     */
    int run(List<Input> inputs, boolean outlines, String form, Path out, Place place) throws IOException {
        asked.checkTables();
        if (asked.resume() && out == null) {
            throw new Refusal(Main.USAGE, "resume-needs-out");
        }
        Head head = new Head(
                Evaluator.program(), List.of(form, options.lang().name(), String.valueOf(options.countClaims())),
                rules.packs().stream().collect(Collectors.toMap(p -> p.instrument().id(), RulePack::digest)),
                inputs.stream().map(Input::name).toList());
        try (Journal journal = journal(out, head)) {
            boolean done = false;
            try (Feed feed = new Feed(inputs); Results results = place.open()) {
                Batch batch = new Batch(d -> evaluate(d, outlines), results, journal, tally);
                try (Bar bar = new Bar(console)) {
                    batch.run(feed, asked.threads(), bar::at);
                }
                tell(journal, out);
                results.finish();
                done = true;
            } finally {
                if (done || out == null) {
                    journal.delete();
                }
            }
        } catch (CannotResume e) {
            throw new Refusal(Main.USAGE, e.code(), e.args());
        }
        return tally.faults() > 0 ? Main.FAULT : tally.bad() > 0 ? Main.INPUT : Main.DONE;
    }

    private Evaluated evaluate(Dossier dossier, boolean outline) {
        return outline ? Evaluated.only(rules.outline(dossier, options)) : Evaluated.all(rules.evaluate(dossier, options));
    }

    private Journal journal(Path out, Head head) throws IOException {
        if (out == null) {
            return Journal.temporary(head);
        }
        Path target = Files.exists(out) ? out.toRealPath() : out.toAbsolutePath().normalize();
        Files.createDirectories(target.getParent());
        Path path = target.resolveSibling(target.getFileName() + ".journal");
        return asked.resume() ? Journal.resume(path, head) : Journal.create(path, head);
    }

    private void tell(Journal journal, Path out) throws IOException {
        journal.eachProblem(console::problems);
        Overview overview = tally.overview(id -> rules.pack(id), journal, options.lang());
        for (Path table : asked.tables()) {
            write(overview, table);
        }
        if (out != null) {
            console.out().print(OverviewText.render(overview, options.lang(), console.width(), console.color()));
            console.out().flush();
        }
        for (Twice twice : overview.twice()) {
            console.say("agency-twice", twice.agency().id(), twice.year(), twice.places().get(0), twice.places().get(1));
        }
        if (out == null) {
            console.say("lines-done", tally.good(), tally.done());
        } else {
            console.say("batch-done", tally.good(), tally.done(), out.toString());
        }
    }

    private void write(Overview overview, Path table) throws IOException {
        String name = table.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            Output.write(table, to -> OverviewCsv.write(overview, to));
        } else if (name.endsWith(".json")) {
            Output.write(table, to -> OverviewJson.write(overview, to));
        } else {
            Output.write(table, OverviewText.render(overview, options.lang(), Console.FILE_WIDTH, false).getBytes(StandardCharsets.UTF_8));
        }
    }
}
