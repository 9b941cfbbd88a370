package id.delapan.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** Knowledge bases that hold one rule of a pack each: the very rule as it was compiled with its file, and nothing else. */
public final class SingleRules {
    private SingleRules() {}

    /** A maker of the knowledge base of each rule, by the rule's name. */
    public static Map<String, Supplier<KieBase>> of(RulePack pack) {
        Map<String, Supplier<KieBase>> bases = new LinkedHashMap<>();
        for (String canonical : KnowledgeBase.canonical(pack)) {
            CompiledFile stored = CompiledModels.find(RuleCompiler.key(canonical));
            Model file = model(stored != null ? stored : RuleCompiler.compile(canonical));
            for (org.drools.model.Rule rule : file.getRules()) {
                bases.put(rule.getName(), () -> alone(file, rule));
            }
        }
        return bases;
    }

    private static KieBase alone(Model file, org.drools.model.Rule rule) {
        ModelImpl one = new ModelImpl(file.getName()).withRules(List.of(rule));
        file.getTypeMetaDatas().forEach(one::addTypeMetaData);
        return KieBaseBuilder.createKieBaseFromModel(one);
    }

    private static Model model(CompiledFile file) {
        try {
            return (Model) new Classes(file.classes())
                    .loadClass(file.model())
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Classes extends ClassLoader {
        private final Map<String, byte[]> classes;

        Classes(Map<String, byte[]> classes) {
            super(SingleRules.class.getClassLoader());
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
