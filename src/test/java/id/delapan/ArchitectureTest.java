package id.delapan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessField;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which part may know which, and what the world may rely on. */
class ArchitectureTest {
    private static final int MEDIAN_LINES = 80;
    private static final int MOST_LINES = 300;

    /** The public classes of {@code id.delapan}; beside them only id.delapan.model is for others to use. */
    private static final Map<String, String> PUBLIC = new TreeMap<>(Map.of(
            "Evaluator", "the one way in: loads a pack, evaluates a dossier",
            "LiveEvaluator", "the same for a pack that is being edited",
            "Dossiers", "reads what is evaluated",
            "Assessments", "writes what comes out"));

    /** Each part, and the parts it may know besides itself and the model. */
    private static final Map<String, List<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("id.delapan.model", List.of()),
            Map.entry("id.delapan.fact", List.of()),
            Map.entry("id.delapan.source", List.of()),
            Map.entry("id.delapan.rules", List.of("fact", "source")),
            Map.entry("id.delapan.engine", List.of("fact", "rules", "source")),
            Map.entry("id.delapan.dossier", List.of("source")),
            Map.entry("id.delapan.worksheet.grid", List.of("source")),
            Map.entry("id.delapan.worksheet", List.of("source", "worksheet.grid")),
            Map.entry("id.delapan.worksheet.formula", List.of("worksheet.grid")),
            Map.entry("id.delapan.worksheet.audit", List.of("engine", "rules", "source", "worksheet", "worksheet.formula", "worksheet.grid")),
            Map.entry("id.delapan.worksheet.portal", List.of("source", "worksheet")),
            Map.entry("id.delapan.worksheet.export", List.of("source", "worksheet", "worksheet.grid")),
            Map.entry("id.delapan.report", List.of("source")),
            Map.entry("id.delapan.lhe.content", List.of()),
            Map.entry("id.delapan.lhe.details", List.of("source")),
            Map.entry("id.delapan.lhe.template", List.of("lhe.content", "report", "source")),
            Map.entry("id.delapan.lhe.write", List.of("lhe.content", "report")),
            Map.entry("id.delapan.lhe", List.of("compare", "lhe.content", "lhe.details", "lhe.template", "report", "source", "worksheet.audit")),
            Map.entry("id.delapan.explain", List.of("fact", "engine", "rules", "source")),
            Map.entry("id.delapan", List.of("dossier", "engine", "report", "rules", "source")),
            Map.entry("id.delapan.batch", List.of("dossier", "report", "rules", "source")),
            Map.entry("id.delapan.authoring", List.of("", "dossier", "engine", "explain", "fact", "report", "rules", "source")),
            Map.entry("id.delapan.authoring.form", List.of("authoring", "engine", "rules", "source")),
            Map.entry("id.delapan.authoring.possible", List.of("fact", "engine", "rules", "source")),
            Map.entry("id.delapan.authoring.gaps", List.of("authoring", "authoring.possible", "engine", "rules", "source")),
            Map.entry("id.delapan.authoring.mutants", List.of("authoring", "authoring.possible", "engine", "rules", "source")),
            Map.entry("id.delapan.authoring.trial", List.of(
                    "authoring", "authoring.possible", "engine", "explain", "rules", "source")),
            Map.entry("id.delapan.compare", List.of("engine", "report", "rules", "source")),
            Map.entry("id.delapan.authoring.impact", List.of("compare", "engine", "explain", "report", "rules", "source")),
            Map.entry("id.delapan.authoring.handbook", List.of("authoring", "explain", "report", "rules", "source")),
            Map.entry("id.delapan.store", List.of()),
            Map.entry("id.delapan.workbench", List.of(
                    "", "authoring", "authoring.gaps", "authoring.impact", "authoring.trial", "compare", "dossier", "engine", "explain",
                    "report", "rules", "source", "store", "worksheet", "worksheet.audit")),
            Map.entry("id.delapan.web.page", List.of("compare", "engine", "explain", "report", "rules", "store", "workbench")),
            Map.entry("id.delapan.web", List.of(
                    "", "authoring.gaps", "authoring.impact", "authoring.trial", "compare", "dossier", "explain", "lhe", "lhe.content",
                    "lhe.template", "lhe.write", "report", "rules", "source", "store", "web.page", "workbench", "worksheet",
                    "worksheet.audit")),
            Map.entry("id.delapan.cli", List.of(
                    "", "authoring", "authoring.form", "authoring.gaps", "authoring.handbook", "authoring.impact",
                    "authoring.mutants", "authoring.trial", "batch", "compare", "dossier", "engine", "explain", "lhe", "lhe.content",
                    "lhe.details", "lhe.template", "lhe.write", "report", "rules", "source", "store", "web", "workbench", "worksheet", "worksheet.audit",
                    "worksheet.export", "worksheet.portal")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Evaluator.class.getProtectionDomain().getCodeSource().getLocation())
            .that(resideInAPackage("id.delapan.."));

    @Test
    void thereIsSomethingToLookAt() {
        assertThat(CLASSES.size()).isGreaterThan(150);
        assertThat(parts()).containsExactlyInAnyOrderElementsOf(MAY_KNOW.keySet());
    }

    private static Set<String> parts() {
        return CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    }

    @Test
    void theModelNeedsOnlyTheLanguage() {
        classes().that().resideInAPackage("id.delapan.model..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java.lang..", "java.util..", "java.math..", "java.time..", "java.io..", "java.net..", "id.delapan.model..")
                .check(CLASSES);
        classes().that().resideInAPackage("id.delapan.fact..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java.lang..", "java.math..", "id.delapan.fact..")
                .check(CLASSES);
    }

    @Test
    void theEngineIsKnownToRulesAndEngineOnly() {
        noClasses().that().resideOutsideOfPackages("id.delapan.rules..", "id.delapan.engine..")
                .should().dependOnClassesThat().resideInAnyPackage("org.drools..", "org.kie..")
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void aPartKnowsOnlyWhatLiesBelowIt(String part) {
        Set<String> allowed = MAY_KNOW.get(part).stream()
                .map(p -> p.isEmpty() ? "id.delapan" : "id.delapan." + p)
                .collect(Collectors.toCollection(TreeSet::new));
        allowed.addAll(List.of(part, "id.delapan.model"));
        noClasses().that(resideInAPackage(part))
                .should().dependOnClassesThat(resideInAPackage("id.delapan..").and(
                        describe("outside " + allowed, (JavaClass c) -> !allowed.contains(c.getPackageName()))))
                .check(CLASSES);
    }

    /** Elsewhere an I may become an ı. */
    @Test
    void lettersChangeCaseTheSameEverywhere() {
        noClasses().should().callMethod(String.class, "toLowerCase").orShould().callMethod(String.class, "toUpperCase")
                .check(CLASSES);
    }

    @Test
    void nobodyKnowsTheCommandLine() {
        noClasses().that().resideOutsideOfPackage("id.delapan.cli..")
                .should().dependOnClassesThat().resideInAnyPackage("id.delapan.cli..", "picocli..", "me.tongfei..")
                .check(CLASSES);
    }

    @Test
    void partsHaveNoCycles() {
        slices().matching("id.delapan.(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching("id.delapan.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void whatIsPublicIsAKnownList() {
        assertThat(CLASSES.stream()
                        .filter(c -> c.getPackageName().equals("id.delapan") && c.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(JavaClass::isTopLevelClass)
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(PUBLIC.keySet());
        assertThat(PUBLIC.values()).allMatch(reason -> !reason.isBlank());
    }

    @Test
    void whatIsPublicSpeaksOnlyOfTheModel() {
        List<String> foreign = CLASSES.stream()
                .filter(c -> c.getPackageName().equals("id.delapan") && PUBLIC.containsKey(c.getSimpleName()))
                .flatMap(c -> c.getMethods().stream())
                .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC) && !m.getModifiers().contains(JavaModifier.SYNTHETIC))
                .flatMap(m -> Stream.concat(Stream.of(m.getRawReturnType()), m.getRawParameterTypes().stream()))
                .filter(t -> !t.isPrimitive() && !resideInAnyPackage("java..", "id.delapan", "id.delapan.model").test(t))
                .map(JavaClass::getName)
                .distinct()
                .toList();
        assertThat(foreign).isEmpty();
    }

    @Test
    void onlyTheCommandLineTalks() {
        noClasses().that().resideOutsideOfPackage("id.delapan.cli..")
                .should(accessField(System.class, "out"))
                .orShould(accessField(System.class, "err"))
                .orShould(accessField(System.class, "in"))
                .orShould().callMethod(System.class, "exit", int.class)
                .check(CLASSES);
        noClasses().should().dependOnClassesThat().resideInAnyPackage("java.util.logging..", "org.apache.log4j..", "ch.qos..")
                .check(CLASSES);
        noClasses().should().callMethod(Throwable.class, "printStackTrace").check(CLASSES);
    }

    @Test
    void nothingIsSharedThatCanChange() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
        noFields().that().areStatic().and().doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should().haveRawType(describe("something made to be changed", (JavaClass type) -> type.isAssignableTo(AbstractCollection.class)
                        || type.isAssignableTo(AbstractMap.class)
                        || type.isAssignableTo(Thread.class)
                        || type.isAssignableTo(ThreadLocal.class)
                        || type.isAssignableTo(StringBuilder.class)
                        || type.getPackageName().startsWith("java.util.concurrent")))
                .check(CLASSES);
    }

    @Test
    void filesAreSmall() throws IOException {
        Map<Integer, List<Path>> byLines;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            byLines = files.filter(f -> f.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(ArchitectureTest::lines, TreeMap::new, Collectors.toList()));
        }
        List<Integer> lines = byLines.entrySet().stream().flatMap(e -> e.getValue().stream().map(f -> e.getKey())).toList();

        assertThat(lines).hasSizeGreaterThan(100);
        assertThat(lines.get(lines.size() / 2)).isLessThanOrEqualTo(MEDIAN_LINES);
        assertThat(byLines.keySet()).allMatch(n -> n <= MOST_LINES);
    }

    private static int lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return (int) lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
