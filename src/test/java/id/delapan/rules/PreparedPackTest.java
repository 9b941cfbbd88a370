package id.delapan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.Pack;
import id.delapan.source.Problems;
import org.junit.jupiter.api.Test;

/** What is kept of a pack that was read and checked is all that reading it again would give. */
class PreparedPackTest {
    @Test
    void comesBackWhole() {
        Problems problems = new Problems();
        RulePack read = PackReader.readAnew(PackFiles.read(Pack.FOLDER, "aturan/lke-2014", problems), problems);

        RulePack again = PreparedPack.read(PackWriter.write(read), read.files(), read.digest());

        assertThat(problems.isEmpty()).isTrue();
        assertThat(again).isEqualTo(read);
        assertThat(again.toString()).as("in the same order").isEqualTo(read.toString());
    }

    @Test
    void theShippedPackIsNotReadAgainWhereverItLies() {
        Problems problems = new Problems();
        PackFiles here = PackFiles.read(Pack.FOLDER, "rules/lke-2014", problems);
        PackFiles elsewhere = PackFiles.read(Pack.FOLDER, "lain", problems);

        assertThat(CompiledModels.prepared(here.digest())).isNotNull();
        assertThat(PackReader.read(elsewhere, problems, Cache.NONE)).isEqualTo(PackReader.readAnew(elsewhere, problems));
        assertThat(PackReader.read(elsewhere, problems, Cache.NONE).rules().get(0).file()).startsWith("lain/1-");
    }

    @Test
    void aChangedPackIsReadAgain() {
        assertThat(CompiledModels.prepared(TinyPack.valid().read().digest())).isNull();
    }
}
