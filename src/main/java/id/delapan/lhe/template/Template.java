package id.delapan.lhe.template;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import id.delapan.lhe.content.Block;
import id.delapan.model.DossierException;
import id.delapan.report.Clean;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.io.StringWriter;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One file of wording: Markdown with names between double braces and tables and charts between double brackets. */
public final class Template {
    /** What stands where nothing is known. */
    public static final String BLANK = "……………………";

    /** A line that names a table, a chart or the like. */
    static final Pattern INSERT = Pattern.compile("(?m)^[ \\t]*\\[\\[[ \\t]*([^\\[\\]\\n]*?)[ \\t]*]][ \\t]*\\r?$");

    private static final int LONGEST_RESULT = 8 * 1024 * 1024;
    private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .withEscaper(Template::escaped)
            .withCollector(new MapsOnly())
            .emptyStringIsFalse(true)
            .nullValue(BLANK);

    private final Source source;
    private final com.samskivert.mustache.Template compiled;

    private Template(Source source, com.samskivert.mustache.Template compiled) {
        this.source = source;
        this.compiled = compiled;
    }

    /** Looks names up in maps, and never asks an object. */
    private static final class MapsOnly extends BasicCollector {
        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return Collections.synchronizedMap(new HashMap<>());
        }
    }

    /** A template that passed every check; null, with problems noted, when it did not. */
    static Template of(Source source, Names names, List<String> inserts, Problems problems) {
        int before = problems.size();
        TemplateCheck.check(source, names, inserts, problems);
        if (problems.size() > before) {
            return null;
        }
        try {
            String marked = INSERT.matcher(unmarked(source.text())).replaceAll("\n" + Markup.OPEN + "$1" + Markup.CLOSE + "\n");
            return new Template(source, COMPILER.compile(marked));
        } catch (MustacheException e) {
            problems.add(source.name(), 1, 1, "template-tag-open");
            return null;
        }
    }

    /**
     * What it comes to.
     *
     * @param insert gives the table or chart of a name; null for nothing
     * @throws DossierException when it comes to too much
     */
    public List<Block> fill(Map<String, Object> values, Function<String, Block> insert) {
        Bounded text = new Bounded();
        try {
            compiled.execute(values, text);
        } catch (MustacheException e) {
            Problems problems = new Problems();
            problems.add(source.name(), 0, 0, text.full ? "template-too-much" : "template-tag-open", LONGEST_RESULT / 1024 / 1024);
            throw new DossierException(problems.list());
        }
        return Markup.blocks(text.toString(), insert);
    }

    private static String escaped(String value) {
        return PUNCTUATION.matcher(unmarked(Clean.line(value))).replaceAll("\\\\$0");
    }

    private static String unmarked(String text) {
        return text.replace(Markup.OPEN, '\uFFFD').replace(Markup.CLOSE, '\uFFFD');
    }

    private static final class Bounded extends StringWriter {
        private boolean full;

        @Override
        public void write(String text) {
            full = getBuffer().length() + text.length() > LONGEST_RESULT;
            if (full) {
                throw new MustacheException("full");
            }
            super.write(text);
        }

        @Override
        public void write(char[] text, int from, int length) {
            write(new String(text, from, length));
        }
    }
}
