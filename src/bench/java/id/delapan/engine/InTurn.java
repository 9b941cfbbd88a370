package id.delapan.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same opponents in turn in one process, by the processor time of the thread: ratios that hold on a machine that others
 * use too, where the averages of {@link EvaluationBenchmark}, taken one after another by the clock, do not.
 */
public final class InTurn {
    private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();

    private InTurn() {}

    /** Prints the median time of each, and its ratio to the first, round by round. */
    public static void main(String[] args) {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 30;
        EvaluationBenchmark bench = new EvaluationBenchmark();
        bench.prepare();
        Map<String, Runnable> all = new LinkedHashMap<>();
        all.put("delapan", bench::delapan);
        all.put("delapan, half the evidence", bench::half);
        all.put("delapan, answers alone", bench::answersAlone);
        all.put("delapan, rules alone", bench::judging);
        all.put("hand-written Java", bench::handWritten);
        all.put("Easy Rules", bench::easyRules);
        all.put("Drools, classic", bench::droolsClassic);
        all.put("Drools, executable model", bench::droolsExecutable);
        all.values().forEach(each -> time(each, 1_500));
        Map<String, List<Double>> micros = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            all.forEach((name, each) -> micros.computeIfAbsent(name, k -> new ArrayList<>()).add(time(each, 40)));
        }
        List<Double> first = micros.get("delapan");
        micros.forEach((name, times) -> {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < times.size(); i++) {
                ratios.add(first.get(i) / times.get(i));
            }
            System.out.printf("%-26s %8.0f us   delapan takes %6.2f x%n", name, median(times), median(ratios));
        });
    }

    private static double time(Runnable each, int times) {
        long before = TIMES.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            each.run();
        }
        return (TIMES.getCurrentThreadCpuTime() - before) / 1_000.0 / times;
    }

    private static double median(List<Double> of) {
        return of.stream().sorted().toList().get(of.size() / 2);
    }
}
