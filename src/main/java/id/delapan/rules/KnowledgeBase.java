package id.delapan.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** The engine's form of a pack's rules: each file compiled by itself, or taken from where it is compiled already, all merged. */
public final class KnowledgeBase {
    /** One name for all packs: a rule file that a new year's pack takes over unchanged need not be compiled again. */
    private static final String PACKAGE = "rules";

    private final KieBase rules;
    private final Map<String, Class<?>> models;

    private KnowledgeBase(Map<String, Class<?>> models) {
        this.models = models;
        this.rules = KieBaseBuilder.createKieBaseFromModel(
                models.values().stream().map(KnowledgeBase::instance).toList());
    }

    /** The knowledge base of a pack; what {@code known} (null: nothing) holds already is taken from there. */
    public static KnowledgeBase of(RulePack pack, KnowledgeBase known) {
        return of(canonical(pack), known, RuleCompiler::compile);
    }

    /** The same of canonical files; {@code compiler} is asked for those compiled neither there nor with the program. */
    static KnowledgeBase of(List<String> files, KnowledgeBase known, Function<String, CompiledFile> compiler) {
        Map<String, Class<?>> models = new LinkedHashMap<>();
        for (String canonical : files) {
            String key = RuleCompiler.key(canonical);
            Class<?> model = known == null ? null : known.models.get(key);
            models.put(key, model != null ? model : load(key, canonical, compiler));
        }
        return known != null && same(models, known.models) ? known : new KnowledgeBase(models);
    }

    /** Whether the same files come in the same order. */
    private static boolean same(Map<String, Class<?>> some, Map<String, Class<?>> others) {
        return List.copyOf(some.values()).equals(List.copyOf(others.values()));
    }

    /** What sessions are made from. */
    public KieBase rules() {
        return rules;
    }

    /** What its classes hang on, each file's apart. */
    List<ClassLoader> loaders() {
        return models.values().stream().map(Class::getClassLoader).toList();
    }

    /** The canonical text of each rule file, in file order. */
    static List<String> canonical(RulePack pack) {
        return pack.rulesByFile().values().stream()
                .map(rules -> DrlPrinter.print(PACKAGE, rules))
                .toList();
    }

    private static Class<?> load(String key, String canonical, Function<String, CompiledFile> compiler) {
        CompiledFile stored = CompiledModels.find(key);
        CompiledFile file = stored != null ? stored : compiler.apply(canonical);
        try {
            return new ModelLoader(file.classes()).loadClass(file.model());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Model instance(Class<?> model) {
        try {
            return (Model) model.getDeclaredConstructor().newInstance();
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
