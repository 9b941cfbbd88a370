package id.delapan.rules;

import java.util.List;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** The rules of a pack run as the manual of the engine shows it: one module, one container. */
public final class BenchDrools {
    private BenchDrools() {}

    /** Rules interpreted. */
    public static KieBase classic(RulePack pack) {
        return base(pack, DrlProject.class, "classic");
    }

    /** Rules compiled to Java. */
    public static KieBase executable(RulePack pack) {
        return base(pack, ExecutableModelProject.class, "executable");
    }

    private static KieBase base(RulePack pack, Class<? extends KieBuilder.ProjectType> type, String name) {
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("id.delapan.bench", name, "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(id);
        List<String> canonical = KnowledgeBase.canonical(pack);
        for (int i = 0; i < canonical.size(); i++) {
            files.write("src/main/resources/rules/f" + i + ".drl", canonical.get(i));
        }
        KieBuilder builder = services.newKieBuilder(files).buildAll(type);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(id).getKieBase();
    }
}
