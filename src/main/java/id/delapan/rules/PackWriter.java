package id.delapan.rules;

import id.delapan.model.Indicator;
import id.delapan.model.Instrument;
import id.delapan.model.Instrument.Band;
import id.delapan.model.Dossier.Kind;
import id.delapan.model.Part;
import id.delapan.model.Scale;
import id.delapan.model.Share;
import id.delapan.model.Term;
import id.delapan.model.Title.Condition;
import id.delapan.model.Wording;
import id.delapan.rules.Rule.AwardAction;
import id.delapan.rules.Rule.Bind;
import id.delapan.rules.Rule.Compare;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.FindingAction;
import id.delapan.rules.Rule.Flag;
import id.delapan.rules.Rule.In;
import id.delapan.rules.Rule.Operand;
import id.delapan.rules.Rule.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Writes what reading and checking a pack's files came to, for {@link PreparedPack}. */
final class PackWriter {
    private final Bytes.Out out = new Bytes.Out();
    private final List<Scale> scales = new ArrayList<>();
    private final String folder;

    private PackWriter(RulePack pack) {
        this.folder = pack.files().name() + "/";
    }

    static byte[] write(RulePack pack) {
        PackWriter writer = new PackWriter(pack);
        writer.instrument(pack.instrument());
        writer.out.list(pack.years().entrySet(), e -> {
            writer.out.whole(e.getKey());
            writer.instrument(e.getValue());
        });
        writer.out.list(pack.terms().values(), writer::term);
        writer.out.list(pack.rules(), writer::rule);
        return writer.out.toBytes();
    }

    private void instrument(Instrument i) {
        out.text(i.id());
        out.text(i.version());
        wording(i.title());
        out.text(i.basis());
        wording(i.subject());
        out.whole(i.validFrom());
        out.text(i.validUntil());
        out.list(i.bands(), this::band);
        out.text(i.bandsConfidence());
        out.list(i.grades(), g -> {
            out.text(g.grade());
            out.text(g.above());
            wording(g.label());
        });
        out.list(i.parts(), this::part);
        out.list(i.titles(), t -> {
            out.text(t.code());
            wording(t.title());
            out.text(t.confidence());
            out.list(t.conditions(), this::condition);
        });
        kinds(i.kinds());
        out.list(i.views(), v -> {
            out.text(v.code());
            wording(v.title());
            out.text(v.confidence());
            out.map(v.units(), out::text);
        });
    }

    private void condition(Condition c) {
        out.text(c.figure());
        out.list(c.of(), out::text);
        out.text(c.atLeast());
        out.text(c.above());
        out.text(c.share());
        out.list(c.levels(), out::text);
        out.list(c.anyOf(), this::condition);
    }

    private void kinds(Set<Kind> kinds) {
        out.list(kinds.stream().sorted().toList(), out::text);
    }

    private void wording(Wording w) {
        out.text(w == null ? null : w.id());
        if (w != null) {
            out.text(w.en());
        }
    }

    private void band(Band b) {
        out.text(b.name());
        out.text(b.from());
        out.text(b.above());
    }

    private void part(Part p) {
        out.text(p.kind());
        out.text(p.code());
        wording(p.title());
        out.text(p.weight());
        out.list(p.parts(), this::part);
        out.list(p.indicators(), this::indicator);
        out.text(p.confidence());
        out.text(p.units());
        kinds(p.kinds());
    }

    private void indicator(Indicator i) {
        out.text(i.code());
        wording(i.title());
        out.text(i.part());
        scale(i.scale());
        out.text(i.weight());
        out.map(i.criteria(), this::wording);
        out.text(i.basis());
        out.list(i.gates(), g -> {
            out.text(g.parent());
            out.text(g.kind());
        });
        out.list(i.expects(), out::text);
        wording(i.judgementReason());
        out.map(i.findings(), f -> {
            out.text(f.severity());
            wording(f.condition());
            wording(f.criterion());
            wording(f.cause());
            wording(f.effect());
        });
        out.map(i.recommend(), this::wording);
        out.text(i.confidence());
        out.text(i.rulesConfidence());
        out.list(i.share() == null ? List.<Share>of() : List.of(i.share()), s -> {
            out.text(s.formula());
            out.list(s.of(), out::text);
            out.list(s.by(), out::text);
            out.text(s.none());
            out.list(s.within(), out::text);
        });
        wording(i.held());
    }

    /** A scale, in full where it first stands. */
    private void scale(Scale s) {
        int known = scales.indexOf(s);
        out.whole(known < 0 ? scales.size() : known);
        if (known < 0) {
            scales.add(s);
            out.text(s.name());
            out.map(s.levels(), out::text);
            out.text(s.max());
            out.map(s.bands(), out::text);
            out.text(s.bandsConfidence());
            out.yesNo(s.count());
        }
    }

    private void term(Term t) {
        out.text(t.kind());
        out.text(t.key());
        wording(t.label());
        wording(t.unit());
        out.text(t.min());
        out.text(t.max());
        out.list(t.levels(), out::text);
        out.list(t.bands(), this::band);
        out.text(t.confidence());
        out.list(Stream.ofNullable(t.from()).toList(), this::result);
    }

    private void result(Term.Result r) {
        out.list(r.instruments(), out::text);
        out.text(r.title());
        out.text(r.of());
        kinds(r.kinds());
    }

    private void rule(Rule r) {
        out.text(r.name());
        out.text(r.sentence());
        out.text(r.file().substring(folder.length()));
        out.whole(r.line());
        out.whole(r.column());
        out.list(r.when(), this::pattern);
        out.yesNo(r.awards());
        out.text(r.then().indicator());
        if (r.then() instanceof AwardAction award) {
            out.text(award.what());
            operand(award.operand());
        } else {
            out.text(((FindingAction) r.then()).key());
        }
        out.whole(r.then().line());
        out.whole(r.then().column());
    }

    private void pattern(Pattern p) {
        out.text(p.quantifier());
        out.text(p.type().name());
        out.list(p.constraints(), this::constraint);
        out.whole(p.line());
        out.whole(p.column());
    }

    private void constraint(Constraint c) {
        out.text(c.getClass().getSimpleName());
        out.text(c.field());
        if (c instanceof Compare compare) {
            out.text(compare.op().name());
            operand(compare.operand());
            place(compare.line(), compare.column());
        } else if (c instanceof In in) {
            out.list(in.operands(), this::operand);
            place(in.line(), in.column());
        } else if (c instanceof Flag flag) {
            out.yesNo(flag.expected());
            place(flag.line(), flag.column());
        } else if (c instanceof Bind bind) {
            out.text(bind.variable());
            place(bind.line(), bind.column());
        }
    }

    private void place(int line, int column) {
        out.whole(line);
        out.whole(column);
    }

    private void operand(Operand o) {
        out.text(o.getClass().getSimpleName());
        out.text(o instanceof Rule.Text text ? text.value()
                : o instanceof Rule.Number number ? number.value()
                : o instanceof Rule.YesNo yesNo ? (Object) yesNo.value() : ((Rule.Variable) o).name());
    }
}
