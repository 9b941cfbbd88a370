package id.delapan.web;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agencies of a year in a browser. */
class OverviewIT {
    @TempDir
    private Path folder;

    @Test
    void nothingThereYet() {
        try (Serving serving = Serving.in(folder); Browser browser = new Browser(serving)) {
            browser.looks("/", "overview-empty");
        }
    }
}
