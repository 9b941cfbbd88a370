package id.delapan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** Makes the engine's knowledge base of a pack: each file compiled by itself, or taken from a store, all merged. */
public final class KnowledgeBase {
    private KnowledgeBase() {}

    /** The knowledge base of a pack. */
    public static KieBase of(RulePack pack) {
        List<Model> models = new ArrayList<>();
        for (String canonical : canonical(pack)) {
            CompiledFile stored = CompiledModels.find(RuleCompiler.key(canonical));
            models.add(load(stored != null ? stored : RuleCompiler.compile(canonical)));
        }
        return KieBaseBuilder.createKieBaseFromModel(models);
    }

    /** The canonical text of each rule file, in file order. */
    static List<String> canonical(RulePack pack) {
        return pack.rulesByFile().values().stream()
                .map(rules -> DrlPrinter.print(pack.packageName(), rules))
                .toList();
    }

    private static Model load(CompiledFile file) {
        try {
            return (Model) new ModelLoader(file.classes())
                    .loadClass(file.model())
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Knows the classes of one rule file. */
    private static final class ModelLoader extends ClassLoader {
        private final Map<String, byte[]> classes;

        ModelLoader(Map<String, byte[]> classes) {
            super(KnowledgeBase.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
