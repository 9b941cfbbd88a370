package id.delapan.lhe.template;

import id.delapan.source.Problems;
import id.delapan.source.Source;
import id.delapan.source.Struct;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Notes everything a template may not hold, before anything is written. */
final class TemplateCheck {
    private static final int LONGEST_NAMES = 40;

    private final Source source;
    private final Problems problems;
    private final Collection<String> inserts;

    private record Open(Tag tag, Names names) {}

    private TemplateCheck(Source source, Problems problems, Collection<String> inserts) {
        this.source = source;
        this.problems = problems;
        this.inserts = inserts;
    }

    /** Checks a template against what it may name, and against the tables and charts there are. */
    static void check(Source source, Names names, Collection<String> inserts, Problems problems) {
        TemplateCheck check = new TemplateCheck(source, problems, inserts);
        check.tags(names);
        check.inserts();
        check.markup();
    }

    private void tags(Names names) {
        Deque<Open> open = new ArrayDeque<>(List.of(new Open(null, names)));
        for (Tag tag : Tag.of(source.text())) {
            switch (tag.sign()) {
                case ' ' -> value(tag, open);
                case '#', '^' -> open.push(new Open(tag, section(tag, open.peek().names())));
                case '/' -> close(tag, open);
                case '!' -> { }
                case '{' -> problem(tag, tag.name().isEmpty() ? "template-tag-open" : "template-tag-refused", "{{{");
                default -> problem(tag, "template-tag-refused", "{{" + tag.sign());
            }
        }
        open.stream().filter(o -> o.tag() != null)
                .forEach(o -> problem(o.tag(), "template-section-open", o.tag().name()));
    }

    private void value(Tag tag, Deque<Open> open) {
        Names names = open.peek().names();
        boolean item = tag.name().equals(".") && open.stream().anyMatch(o -> o.tag() != null && o.tag().sign() == '#');
        if (names.lists().containsKey(tag.name())) {
            problem(tag, "template-list-as-value", tag.name());
        } else if (!item && !names.values().contains(tag.name())) {
            unknown(tag, names);
        }
    }

    private Names section(Tag tag, Names names) {
        if (names.lists().containsKey(tag.name())) {
            return tag.sign() == '#' ? names.within(tag.name()) : names;
        }
        if (!names.values().contains(tag.name())) {
            unknown(tag, names);
        }
        return names;
    }

    private void close(Tag tag, Deque<Open> open) {
        Open named = open.stream().filter(o -> o.tag() != null && o.tag().name().equals(tag.name())).findFirst().orElse(null);
        Tag last = open.peek().tag();
        if (named == null) {
            problem(tag, "template-section-not-opened", tag.name());
            return;
        }
        if (named.tag() != last) {
            problem(tag, "template-section-crossed", tag.name(), last.name(), last.line());
        }
        open.remove(named);
    }

    private void unknown(Tag tag, Names names) {
        Collection<String> all = names.all();
        problem(tag, "template-unknown-name", tag.name(), Struct.meant(tag.name(), all),
                String.join(", ", all.stream().limit(LONGEST_NAMES).toList()));
    }

    private void problem(Tag tag, String code, Object... args) {
        problems.add(source.name(), tag.line(), tag.column(), code, args);
    }

    private void inserts() {
        Matcher found = Template.INSERT.matcher(source.text());
        while (found.find()) {
            if (!inserts.contains(found.group(1))) {
                int line = 1 + (int) source.text().substring(0, found.start()).chars().filter(c -> c == '\n').count();
                problems.add(source.name(), line, 1, "template-unknown-insert", found.group(1),
                        Struct.meant(found.group(1), inserts), String.join(", ", inserts));
            }
        }
    }

    private void markup() {
        Markup.PARSER.parse(source.text()).accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock node) {
                refuse(node, "template-html");
            }

            @Override
            public void visit(HtmlInline node) {
                refuse(node, "template-html");
            }

            @Override
            public void visit(Link node) {
                refuse(node, "template-link");
            }

            @Override
            public void visit(LinkReferenceDefinition node) {
                refuse(node, "template-link");
            }

            @Override
            public void visit(Image node) {
                refuse(node, "template-image");
            }

            @Override
            public void visit(Code node) {
                refuse(node, "template-code");
            }

            @Override
            public void visit(FencedCodeBlock node) {
                refuse(node, "template-code");
            }

            @Override
            public void visit(IndentedCodeBlock node) {
                refuse(node, "template-code");
            }
        });
    }

    private void refuse(Node node, String code) {
        SourceSpan at = node.getSourceSpans().get(0);
        problems.add(source.name(), at.getLineIndex() + 1, at.getColumnIndex() + 1, code);
    }
}
