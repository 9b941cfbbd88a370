package id.delapan.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.delapan.model.DossierException;
import id.delapan.model.EvaluationStopped;
import id.delapan.model.Lang;
import id.delapan.model.Problem;
import id.delapan.model.RulesException;
import id.delapan.source.Messages;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Standard output and error in UTF-8, whatever the machine's own encoding, and how problems are told there. */
final class Console {
    private static final int USUAL_WIDTH = 100;

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    private final PrintStream err =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    private final Lang lang;
    private final boolean json;

    Console(Lang lang, boolean json) {
        this.lang = lang;
        this.json = json;
    }

    Lang lang() {
        return lang;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    void flush() {
        out.flush();
        err.flush();
    }

    /** Whether somebody reads along. */
    boolean terminal() {
        return System.console() != null;
    }

    /** Columns of the terminal. */
    int width() {
        String columns = System.getenv("COLUMNS");
        int width = columns != null && columns.matches("[0-9]{2,4}") ? Integer.parseInt(columns) : USUAL_WIDTH;
        return Math.max(60, Math.min(120, width));
    }

    boolean color() {
        return terminal() && System.getenv("NO_COLOR") == null;
    }

    String text(String code, Object... args) {
        return Messages.get(code, args).in(lang);
    }

    /** A remark on standard error. */
    void say(String code, Object... args) {
        err.println(text(code, args));
    }

    /** All problems on standard error, as text or JSON. */
    void problems(List<Problem> problems) {
        if (!json) {
            problems.forEach(p -> err.println(p.in(lang)));
            return;
        }
        ObjectMapper mapper = new ObjectMapper();
        ArrayNode array = mapper.createArrayNode();
        for (Problem p : problems) {
            ObjectNode node = array.addObject();
            node.put("file", p.file()).put("line", p.line()).put("column", p.column()).put("code", p.code());
            node.put("message", p.message().in(lang)).put("hint", p.hint() == null ? null : p.hint().in(lang));
        }
        err.println(array);
    }

    /** Tells what ended a command and gives its exit code. */
    int failed(Exception e) {
        if (e instanceof DossierException d) {
            problems(d.problems());
            return Main.INPUT;
        }
        if (e instanceof RulesException r) {
            problems(r.problems());
            return Main.RULES;
        }
        if (e instanceof Refusal refusal) {
            say(refusal.code(), refusal.args());
            return refusal.exit();
        }
        if (e instanceof IOException || e instanceof UncheckedIOException) {
            say("cannot-write", String.valueOf(e.getMessage()));
            return Main.FAULT;
        }
        if (e instanceof EvaluationStopped) {
            say("evaluation-stopped");
            return Main.FAULT;
        }
        say("program-fault", e.toString());
        if (System.getenv("DELAPAN_DEBUG") != null) {
            e.printStackTrace(err);
        }
        return Main.FAULT;
    }
}
