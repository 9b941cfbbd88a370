package id.delapan.authoring.trial;

import id.delapan.authoring.CaseResult;
import id.delapan.model.Lang;
import id.delapan.model.Problem;
import id.delapan.source.Messages;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What came of worked cases as build servers read it: a suite for each file of cases, and one for what is not reached. */
public final class JUnitXml {
    private static final double NANOS = 1e9;

    /** A test: a case, or something that no case reaches. */
    private record Test(String name, long nanos, List<Problem> failures, List<Problem> errors) {}

    private final Map<String, List<Test>> suites = new LinkedHashMap<>();
    private final List<Trial> trials;
    private final Lang lang;
    private final XMLStreamWriter xml;

    private JUnitXml(List<Trial> trials, Lang lang, XMLStreamWriter xml) {
        this.trials = trials;
        this.lang = lang;
        this.xml = xml;
    }

    /** The document, in UTF-8; {@code missing} is what counts as a failure though no case failed. */
    public static byte[] of(List<Trial> trials, List<Problem> missing, Lang lang) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            JUnitXml junit = new JUnitXml(trials, lang, xml);
            trials.forEach(junit::collect);
            missing.forEach(p -> junit.add(p.file(), new Test(p.message().in(lang), 0, List.of(p), List.of())));
            junit.write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void add(String file, Test test) {
        String suite = trials.stream()
                .map(trial -> trial.pack().pathOf(file))
                .filter(path -> !path.equals(file))
                .findFirst()
                .orElse(file);
        suites.computeIfAbsent(suite, f -> new ArrayList<>()).add(test);
    }

    private void collect(Trial trial) {
        trial.unreadable().forEach(p ->
                add(p.file(), new Test(Messages.get("case-unreadable", p.line()).in(lang), 0, List.of(), List.of(p))));
        for (CaseResult result : trial.results()) {
            add(result.one().file(), new Test(result.one().name(), result.nanos(),
                    result.differences().isEmpty() ? List.of() : Why.problems(trial.engine(), result), result.unusable()));
        }
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuites");
        totals("delapan", suites.values().stream().flatMap(List::stream).toList());
        for (var suite : suites.entrySet()) {
            xml.writeCharacters("\n  ");
            xml.writeStartElement("testsuite");
            totals(suite.getKey(), suite.getValue());
            for (Test test : suite.getValue()) {
                test(suite.getKey(), test);
            }
            xml.writeCharacters("\n  ");
            xml.writeEndElement();
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.close();
    }

    private void totals(String name, List<Test> tests) throws XMLStreamException {
        attribute("name", name);
        attribute("tests", String.valueOf(tests.size()));
        attribute("failures", String.valueOf(tests.stream().filter(t -> !t.failures().isEmpty()).count()));
        attribute("errors", String.valueOf(tests.stream().filter(t -> !t.errors().isEmpty()).count()));
        attribute("skipped", "0");
        attribute("time", seconds(tests.stream().mapToLong(Test::nanos).sum()));
    }

    private void test(String file, Test test) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        attribute("name", test.name());
        attribute("classname", file.replaceFirst("(\\.cases)?\\.[a-z]+$", "").replace('.', '_').replace('/', '.'));
        attribute("time", seconds(test.nanos()));
        reasons("failure", test.failures());
        reasons("error", test.errors());
        xml.writeEndElement();
    }

    /** One element at most, as readers expect, with all that is wrong. */
    private void reasons(String element, List<Problem> problems) throws XMLStreamException {
        if (!problems.isEmpty()) {
            xml.writeStartElement(element);
            attribute("type", problems.get(0).code());
            attribute("message", problems.stream().map(p -> p.message().in(lang)).collect(Collectors.joining("; ")));
            xml.writeCharacters(clean(problems.stream().map(p -> p.in(lang)).collect(Collectors.joining("\n"))));
            xml.writeEndElement();
        }
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, clean(value));
    }

    /** Without what XML cannot hold. */
    private static String clean(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.6f", nanos / NANOS);
    }
}
