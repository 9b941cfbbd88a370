package id.delapan.rules;

import id.delapan.model.Confidence;
import id.delapan.model.Dossier.Kind;
import id.delapan.model.Indicator;
import id.delapan.model.Indicator.FindingText;
import id.delapan.model.Indicator.Gate;
import id.delapan.model.Indicator.Severity;
import id.delapan.model.Instrument;
import id.delapan.model.Instrument.Band;
import id.delapan.model.Instrument.Grade;
import id.delapan.model.Instrument.View;
import id.delapan.model.Part;
import id.delapan.model.Scale;
import id.delapan.model.Share;
import id.delapan.model.Term;
import id.delapan.model.Title;
import id.delapan.model.Title.Condition;
import id.delapan.model.Wording;
import id.delapan.rules.Rule.Constraint;
import id.delapan.rules.Rule.Operand;
import id.delapan.rules.Rule.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Takes back what reading and checking a pack's files came to, as {@link PackWriter} wrote it: no file is parsed again that
 * was parsed and found right before. Whoever calls sees to it that the files are the same.
 */
final class PreparedPack {
    private final Bytes.In in;
    private final PackFiles files;
    private final List<Scale> scales = new ArrayList<>();

    private PreparedPack(byte[] bytes, PackFiles files) {
        this.in = new Bytes.In(bytes);
        this.files = files;
    }

    static RulePack read(byte[] bytes, PackFiles files, String digest) {
        PreparedPack reader = new PreparedPack(bytes, files);
        Instrument instrument = reader.instrument();
        NavigableMap<Integer, Instrument> years = new TreeMap<>();
        reader.in.list(() -> years.put(reader.in.whole(), reader.instrument()));
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        instrument.indicators().forEach(i -> indicators.put(i.code(), i));
        Map<String, Term> terms = new LinkedHashMap<>();
        reader.in.list(reader::term).forEach(t -> terms.put(t.key(), t));
        List<Rule> rules = List.copyOf(reader.in.list(reader::rule));
        return new RulePack(instrument, indicators, terms, rules, files, digest, years);
    }

    private Instrument instrument() {
        return new Instrument(in.text(), in.text(), wording(), in.text(), wording(), in.whole(), until(in.text()),
                List.copyOf(in.list(this::band)), confidence(),
                List.copyOf(in.list(() -> new Grade(in.text(), number(), wording()))), List.copyOf(in.list(this::part)),
                List.copyOf(in.list(() -> new Title(in.text(), wording(), confidence(), List.copyOf(in.list(this::condition))))),
                kinds(), List.copyOf(in.list(() -> new View(in.text(), wording(), confidence(), in.map(this::number)))));
    }

    private Condition condition() {
        String figure = in.text();
        return new Condition(figure == null ? null : Title.Figure.valueOf(figure), List.copyOf(in.list(in::text)), number(),
                number(), number(), List.copyOf(in.list(in::text)), List.copyOf(in.list(this::condition)));
    }

    private Set<Kind> kinds() {
        return in.list(in::text).stream().map(Kind::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static Integer until(String year) {
        return year == null ? null : Integer.valueOf(year);
    }

    private Wording wording() {
        String id = in.text();
        return id == null ? null : new Wording(id, in.text());
    }

    private BigDecimal number() {
        String number = in.text();
        return number == null ? null : new BigDecimal(number);
    }

    private Confidence confidence() {
        return Confidence.valueOf(in.text());
    }

    private Band band() {
        return new Band(in.text(), number(), number());
    }

    private Part part() {
        return new Part(in.text(), in.text(), wording(), number(), in.list(this::part), List.copyOf(in.list(this::indicator)),
                confidence(), number(), kinds());
    }

    private Indicator indicator() {
        return new Indicator(in.text(), wording(), in.text(), scale(), number(), in.map(this::wording), in.text(),
                List.copyOf(in.list(() -> new Gate(in.text(), Gate.Kind.valueOf(in.text())))),
                in.list(in::text), wording(), in.map(this::finding), in.map(this::wording), confidence(), confidence(),
                in.list(this::share).stream().findFirst().orElse(null), wording());
    }

    private Share share() {
        return new Share(Share.Formula.valueOf(in.text()), List.copyOf(in.list(in::text)), List.copyOf(in.list(in::text)), number(),
                List.copyOf(in.list(in::text)));
    }

    private FindingText finding() {
        return new FindingText(Severity.valueOf(in.text()), wording(), wording(), wording(), wording());
    }

    private Scale scale() {
        int which = in.whole();
        if (which == scales.size()) {
            scales.add(new Scale(in.text(), in.map(this::number), number(), in.map(in::text), confidence(), in.yesNo()));
        }
        return scales.get(which);
    }

    private Term term() {
        return new Term(Term.Kind.valueOf(in.text()), in.text(), wording(), wording(), number(), number(),
                in.list(in::text), in.list(this::band), confidence(), in.list(this::result).stream().findFirst().orElse(null));
    }

    private Term.Result result() {
        return new Term.Result(List.copyOf(in.list(in::text)), in.text(), in.text(), kinds());
    }

    private Rule rule() {
        return new Rule(in.text(), in.text(), files.name() + "/" + in.text(), in.whole(), in.whole(),
                List.copyOf(in.list(this::pattern)), action());
    }

    private Rule.Action action() {
        boolean awards = in.yesNo();
        String indicator = in.text();
        return awards
                ? new Rule.AwardAction(in.text(), indicator, operand(), in.whole(), in.whole())
                : new Rule.FindingAction(indicator, in.text(), in.whole(), in.whole());
    }

    private Pattern pattern() {
        return new Pattern(Rule.Quantifier.valueOf(in.text()), FactType.valueOf(in.text()),
                List.copyOf(in.list(this::constraint)), in.whole(), in.whole());
    }

    private Constraint constraint() {
        String kind = in.text();
        String field = in.text();
        return switch (kind) {
            case "Compare" -> new Rule.Compare(field, Rule.Op.valueOf(in.text()), operand(), in.whole(), in.whole());
            case "In" -> new Rule.In(field, List.copyOf(in.list(this::operand)), in.whole(), in.whole());
            case "Flag" -> new Rule.Flag(field, in.yesNo(), in.whole(), in.whole());
            default -> new Rule.Bind(in.text(), field, in.whole(), in.whole());
        };
    }

    private Operand operand() {
        String kind = in.text();
        String value = in.text();
        return switch (kind) {
            case "Text" -> new Rule.Text(value);
            case "Number" -> new Rule.Number(new BigDecimal(value));
            case "YesNo" -> new Rule.YesNo(Boolean.parseBoolean(value));
            default -> new Rule.Variable(value);
        };
    }
}
