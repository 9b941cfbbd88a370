package id.delapan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.fact.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** The attacks are real: given to the engine as they are, those that would run code do. */
@ResourceLock(HostileRulesTest.CANARY)
class UnguardedRulesTest {
    @Test
    @Tag("soak")
    void withoutTheWallTheyRun() throws IOException {
        Set<String> sang = new TreeSet<>();
        Set<String> said = new TreeSet<>();
        for (Attack attack : Attack.all()) {
            if (attack.effect().equals("runs") && !attack.rules().contains("exit(")) {
                said.add(attack.file());
                silence();
                run(attack.rules());
                if (System.getProperty(HostileRulesTest.CANARY) != null || Files.exists(HostileRulesTest.CANARY_FILE)) {
                    sang.add(attack.file());
                }
            }
        }
        silence();
        assertThat(sang).hasSizeGreaterThan(30).isEqualTo(said);
    }

    private static void silence() throws IOException {
        System.clearProperty(HostileRulesTest.CANARY);
        Files.deleteIfExists(HostileRulesTest.CANARY_FILE);
    }

    private static void run(String rules) {
        try {
            KieBase base = KieBaseBuilder.createKieBaseFromModel(
                    List.of(new RuleFile(List.of(), unused -> RuleCompiler.compile(rules)).model()));
            KieSession session = base.newKieSession();
            try {
                session.insert(new Document("d1", "sk-tim", true, true, false, 0, 1));
                session.fireAllRules(100);
            } finally {
                session.dispose();
            }
        } catch (Exception | LinkageError e) {
            // what the engine itself refuses has done its harm before, or does none
        }
    }
}
