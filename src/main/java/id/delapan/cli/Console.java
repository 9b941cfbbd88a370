package id.delapan.cli;

import id.delapan.model.DossierException;
import id.delapan.model.EvaluationStopped;
import id.delapan.model.Lang;
import id.delapan.model.Problem;
import id.delapan.model.RulesException;
import id.delapan.source.Messages;
import id.delapan.source.Quote;
import id.delapan.store.StoreException;
import id.delapan.workbench.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;

/** What commands say, and how problems are told. */
final class Console {
    /** Columns of a text that goes to a file, whatever the terminal. */
    static final int FILE_WIDTH = 100;

    private static final int LONGEST = 400;

    private final Streams streams;
    private final Lang lang;
    private final ProblemsJson json;

    /** Tells problems as JSON, all at the end, when {@code json}; else as they come. */
    Console(Streams streams, Lang lang, boolean json) {
        this.streams = streams;
        this.lang = lang;
        this.json = json ? new ProblemsJson(lang) : null;
    }

    Lang lang() {
        return lang;
    }

    InputStream in() {
        return streams.in();
    }

    PrintStream out() {
        return streams.out();
    }

    PrintStream err() {
        return streams.err();
    }

    /** Tells what is still to be told. */
    void finish() {
        if (json != null) {
            streams.err().println(json);
        }
        streams.out().flush();
        streams.err().flush();
    }

    /** Whether a progress bar on standard error would be seen, and by nobody but a person. */
    boolean showsProgress() {
        return streams.errTerminal() && json == null;
    }

    /** Columns of the terminal. */
    int width() {
        String columns = System.getenv("COLUMNS");
        int width = columns != null && columns.matches("[0-9]{2,4}") ? Integer.parseInt(columns) : FILE_WIDTH;
        return Math.max(60, Math.min(120, width));
    }

    boolean color() {
        return streams.color();
    }

    String text(String code, Object... args) {
        return Messages.get(code, Quote.texts(args, LONGEST)).in(lang);
    }

    /** A remark on standard error. */
    void say(String code, Object... args) {
        note(code, text(code, args));
    }

    /** A remark on standard error, worded already. */
    void note(String code, String words) {
        String text = Quote.of(words, Integer.MAX_VALUE);
        if (json != null) {
            json.note(code, text);
        } else {
            streams.err().println(text);
        }
    }

    /** All problems on standard error. */
    void problems(List<Problem> problems) {
        if (json != null) {
            problems.forEach(json::problem);
        } else {
            problems.forEach(p -> streams.err().println(p.in(lang)));
        }
    }

    /** Problems and warnings, all in file order. */
    void problems(List<Problem> problems, List<Problem> warnings) {
        TreeSet<Problem> all = new TreeSet<>(problems);
        all.addAll(warnings);
        for (Problem problem : all) {
            boolean wrong = problems.contains(problem);
            if (json == null) {
                streams.err().println(wrong ? problem.in(lang) : warning(problem).in(lang));
            } else if (wrong) {
                json.problem(problem);
            } else {
                json.warning(problem);
            }
        }
    }

    private static Problem warning(Problem p) {
        return new Problem(p.file(), p.line(), p.column(), p.code(), Messages.get("warning", p.message()), p.hint(), p.witness());
    }

    /** A reason to stop that has no place in a file. */
    void refuse(String code, String message, String hint) {
        if (json != null) {
            json.refusal(code, message, hint);
        } else {
            streams.err().println(hint == null ? message : message + "\n    " + hint);
        }
    }

    /** Tells what ended a command and gives its exit code. */
    int failed(Throwable e) {
        if (e instanceof DossierException d) {
            problems(d.problems());
            return Main.INPUT;
        }
        if (e instanceof RulesException r) {
            problems(r.problems());
            return Main.RULES;
        }
        if (e instanceof Refusal refusal) {
            refuse(refusal.code(), text(refusal.code(), refusal.args()), null);
            return refusal.exit();
        }
        if (e instanceof Refused refused) {
            refuse(refused.code(), refused.words().in(lang), null);
            return refused.kind() == Refused.Kind.MISSING ? Main.INPUT : Main.USAGE;
        }
        if (e instanceof StoreException store) {
            refuse(store.code(), text(store.code(), store.args()), null);
            return Main.INPUT;
        }
        if (e instanceof IOException || e instanceof UncheckedIOException) {
            return fault("cannot-write", String.valueOf(e.getMessage()));
        }
        if (e instanceof EvaluationStopped) {
            return fault("evaluation-stopped");
        }
        if (e instanceof OutOfMemoryError) {
            return fault("memory-short");
        }
        if (System.getenv("DELAPAN_DEBUG") != null) {
            e.printStackTrace(streams.err());
        }
        return fault("program-fault", e.toString());
    }

    private int fault(String code, Object... args) {
        refuse(code, text(code, args), null);
        return Main.FAULT;
    }
}
