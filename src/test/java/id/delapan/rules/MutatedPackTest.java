package id.delapan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.authoring.CaseReader;
import id.delapan.model.Lang;
import id.delapan.model.Problem;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever happens to a file of a pack, it is refused with a place or means what it says; nothing breaks. */
class MutatedPackTest {
    private static final String CASES = "1-satu/1.1-tim.cases.yaml";
    private static final String GOOD_CASES = read(Attack.GOOD.resolve(CASES));
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final long LONGEST_NANOS = Duration.ofSeconds(10).toNanos();
    private static final List<String> FILES = List.of(
            TinyPack.TEAM, TinyPack.QUALITY, TinyPack.TEAM, TinyPack.QUALITY, TinyPack.TEAM, TinyPack.TEAM_YAML, TinyPack.QUALITY_YAML,
            TinyPack.EVIDENCE, TinyPack.INSTRUMENT, CASES);
    private static final List<String> SPLINTERS = List.of(
            "\"", "'", "(", ")", ",", ";", ":", "{", "}", "[", "]", "&&", "||", "!", "==", "$x", "not ", "exists ", "when", "then", "end",
            "rule", "insert", "eval( ", "from ", "//", "/*", "*/", "\\u0022", "\\", "\n", "\r", "\t", "-", "*", "&a ", "!!x ", "null",
            "true", "1e99", "999999999999999999999", "0", "-1", "é", "😀", "\u0000", "\u200b", "\u2028", "@", "import a.b.*;\n",
            "System.exit( 3 );", "Award", "Answer( )", "type", "parent", "code: S1.a\n", "  ", "#", "|", ">");
    /** All the canonical text may hold: no brace, backslash, quote of another kind, or sign that could begin something else. */
    private static final Pattern CANONICAL = Pattern.compile("[A-Za-z0-9 \\n\"$_.,;:()=!<>|*-]*");

    @Test
    void aMutatedFileIsRefusedWithAPlaceOrMeansWhatItSays() {
        mutate(1, 1_500);
    }

    @Test
    @Tag("soak")
    void manyMutatedFilesAreRefusedWithAPlaceOrMeanWhatTheySay() {
        mutate(2, 40_000);
    }

    private static void mutate(long seed, int times) {
        Random random = new Random(seed);
        long longest = 0;
        Set<String> touched = new TreeSet<>();
        int refused = 0;
        int accepted = 0;
        for (int i = 0; i < times; i++) {
            String file = FILES.get(random.nextInt(FILES.size()));
            TinyPack pack = TinyPack.valid().with(CASES, GOOD_CASES);
            String text = pack.text(file);
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                text = changed(text, random);
            }
            Problems problems = new Problems();
            long start = CLOCK.getCurrentThreadCpuTime();
            RulePack read = PackReader.read(pack.with(file, text).files(), problems, Cache.NONE);
            assertThat(read == null).as(text).isEqualTo(!problems.isEmpty());
            if (read != null) {
                CaseReader.read(read, problems);
            }
            longest = Math.max(longest, CLOCK.getCurrentThreadCpuTime() - start);
            touched.add(file);
            if (!problems.isEmpty()) {
                problems.list().forEach(MutatedPackTest::wellSaid);
                refused++;
            } else {
                meansWhatItSays(read);
                accepted++;
            }
        }
        assertThat(touched).containsExactlyInAnyOrderElementsOf(Set.copyOf(FILES));
        assertThat(longest).as("the slowest, in ns").isLessThan(LONGEST_NANOS);
        System.out.printf("%d mutated files: %d refused, %d taken, the slowest %d ms%n", times, refused, accepted, longest / 1_000_000);
        assertThat(refused).isGreaterThan(times / 2);
        assertThat(accepted).isGreaterThan(times / 50);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String changed(String text, Random random) {
        int at = random.nextInt(text.length());
        int length = Math.min(text.length() - at, 1 + random.nextInt(random.nextInt(4) == 0 ? 60 : 6));
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, at) + text.substring(at + length);
            case 1 -> text.substring(0, at) + text.substring(at, at + length) + text.substring(at);
            case 2 -> {
                int other = random.nextInt(text.length());
                yield text.substring(0, at) + text.substring(other, Math.min(text.length(), other + length)) + text.substring(at);
            }
            default -> text.substring(0, at) + SPLINTERS.get(random.nextInt(SPLINTERS.size())) + text.substring(at + random.nextInt(2));
        };
    }

    private static void wellSaid(Problem problem) {
        assertThat(problem.file()).startsWith("mini/");
        assertThat(problem.line()).as(problem.toString()).isGreaterThanOrEqualTo(0);
        for (Lang lang : Lang.values()) {
            assertThat(problem.in(lang)).as(problem.toString()).doesNotContain("{0}", "{1}", "{2}", "{3}", "java.", "Exception", "org.");
            assertThat(problem.in(lang).lines().count()).isLessThanOrEqualTo(2);
        }
    }

    private static void meansWhatItSays(RulePack pack) {
        pack.rulesByFile().forEach((file, rules) -> {
            String source = DrlPrinter.source(pack.packageName(), rules);
            Problems problems = new Problems();
            List<Rule> again = RuleParser.parse(new Source(file, source), pack.packageName(), problems).rules().stream()
                    .map(Draft::rule)
                    .toList();
            assertThat(problems.list()).as(source).isEmpty();
            assertThat(DrlPrinter.print(pack.packageName(), again))
                    .isEqualTo(DrlPrinter.print(pack.packageName(), rules))
                    .matches(CANONICAL);
        });
    }
}
