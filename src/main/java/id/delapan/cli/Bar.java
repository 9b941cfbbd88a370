package id.delapan.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on a terminal how far a run has come, how fast it goes and how long it will take. */
final class Bar implements AutoCloseable {
    private final ProgressBar bar;

    Bar(Console console) {
        bar = !console.showsProgress() ? null : new ProgressBarBuilder()
                .setTaskName("delapan")
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(console.err(), console.width()))
                .build();
    }

    /** So many dossiers are done; {@code share} of the input is read, negative when unknown. */
    void at(long done, double share) {
        if (bar != null) {
            bar.maxHint(share <= 0 ? -1 : Math.max(done, Math.round(done / share)));
            bar.stepTo(done);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
