package id.delapan.rules;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles one canonical rule file to an executable model. Leaves nothing behind in the engine's repository. */
final class RuleCompiler {
    private static final String MODEL_LIST = "drools-model";

    private RuleCompiler() {}

    static CompiledFile compile(String canonical) {
        KieServices services = KieServices.Factory.get();
        ReleaseId id = releaseId(canonical);
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(id);
        files.write("src/main/resources/" + id.getArtifactId() + ".drl", canonical);
        KieBuilderImpl builder = (KieBuilderImpl) services.newKieBuilder(files, RuleCompiler.class.getClassLoader());
        try {
            builder.buildAll(ExecutableModelProject.class);
            if (builder.getResults().hasMessages(Message.Level.ERROR)) {
                throw new IllegalStateException("a checked rule file does not compile: " + builder.getResults());
            }
            return collect((InternalKieModule) builder.getKieModuleIgnoringErrors());
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }

    /** What the engine's repository knows a file under while it is compiled. */
    static ReleaseId releaseId(String canonical) {
        return KieServices.Factory.get().newReleaseId("id.delapan.pack", "f" + key(canonical).substring(0, 16), "1");
    }

    private static CompiledFile collect(InternalKieModule module) {
        Map<String, byte[]> classes = new TreeMap<>();
        String model = null;
        for (String file : module.getFileNames()) {
            if (file.endsWith(".class") && !file.startsWith("org/drools/project")) {
                classes.put(file.substring(0, file.length() - ".class".length()).replace('/', '.'), module.getBytes(file));
            } else if (file.endsWith(MODEL_LIST)) {
                List<String> lines = new String(module.getBytes(file), StandardCharsets.UTF_8).lines().toList();
                model = lines.stream().filter(l -> !l.contains(":") && !l.isBlank()).findFirst().orElseThrow();
            }
        }
        return new CompiledFile(classes, model);
    }

    /** What a compiled file is kept under: a digest of everything that shapes it. */
    static String key(String canonical) {
        String engine = KieServices.class.getPackage().getImplementationVersion();
        byte[] bytes = String.join("\0", canonical, engine, FactType.signatures()).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(PackFiles.sha256().digest(bytes));
    }
}
