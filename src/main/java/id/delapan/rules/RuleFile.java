package id.delapan.rules;

import id.delapan.rules.FactIndex.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.drools.model.Model;

/** One rule file on its way into the engine; printed, compiled and loaded once it is asked for. */
final class RuleFile {
    /** One name for all packs: a rule file that a new year's pack takes over unchanged need not be compiled again. */
    private static final String PACKAGE = "rules";

    private final List<Rule> rules;
    private final Function<String, CompiledFile> compiler;
    /** Of each rule, where it needs evidence. */
    private final List<List<Place>> needs = new ArrayList<>();
    private String canonical;
    private Class<?> model;

    /** Of rules that stand in one file; {@code compiler} is asked when they were not compiled with the program. */
    RuleFile(List<Rule> rules, Function<String, CompiledFile> compiler) {
        this.rules = rules;
        this.compiler = compiler;
        for (Rule rule : rules) {
            needs.add(rule.when().stream().filter(Rule.Pattern::positive).map(Place::of).toList());
        }
    }

    /** What is compiled. */
    synchronized String canonical() {
        if (canonical == null) {
            canonical = DrlPrinter.print(PACKAGE, rules);
        }
        return canonical;
    }

    /** Whether there is evidence for every pattern that needs some, in one rule at least; if not, the engine has nothing to find. */
    boolean mayFire(FactIndex facts) {
        for (List<Place> need : needs) {
            if (facts.atAll(need)) {
                return true;
            }
        }
        return false;
    }

    /** What the engine takes. */
    Model model() {
        try {
            return (Model) modelClass().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What its classes hang on, apart from those of any other file. */
    ClassLoader loader() {
        return modelClass().getClassLoader();
    }

    private synchronized Class<?> modelClass() {
        if (model == null) {
            CompiledFile stored = CompiledModels.find(RuleCompiler.key(canonical()));
            CompiledFile file = stored != null ? stored : compiler.apply(canonical());
            try {
                model = new ModelLoader(file.classes()).loadClass(file.model());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        return model;
    }

    /** Knows the classes of one rule file. */
    private static final class ModelLoader extends ClassLoader {
        private final Map<String, byte[]> classes;

        ModelLoader(Map<String, byte[]> classes) {
            super(RuleFile.class.getClassLoader());
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
