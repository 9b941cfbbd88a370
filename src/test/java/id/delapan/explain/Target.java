package id.delapan.explain;

import id.delapan.Pack;
import id.delapan.model.Assessment.Mark;
import id.delapan.model.Dossier;
import id.delapan.model.Dossier.Agency;
import id.delapan.model.Dossier.Kind;
import id.delapan.model.Indicator;
import id.delapan.model.Scale;
import id.delapan.rules.Rule.AwardAction;
import id.delapan.rules.Rule.Text;
import java.util.ArrayList;
import java.util.List;

/** A level of a question that evidence may be brought to support. */
record Target(Indicator question, String level) {
    static final Dossier NOTHING = new Dossier("lke-2014", new Agency("x", "Instansi", Kind.REGENCY), 2014, List.of(),
            List.of(), List.of(), List.of(), List.of());

    /** Every level of every question but the lowest, and the lowest where a rule can show it. */
    static List<Target> all() {
        List<Target> targets = new ArrayList<>();
        for (Indicator question : Pack.rules().indicators().values()) {
            Scale scale = question.scale();
            for (String level : scale.names()) {
                if (!level.equals(scale.lowest()) || ruleShows(question, level)) {
                    targets.add(new Target(question, level));
                }
            }
        }
        return targets;
    }

    private static boolean ruleShows(Indicator question, String level) {
        return Pack.rules().rules().stream()
                .filter(r -> r.then().indicator().equals(question.code()))
                .anyMatch(r -> r.then() instanceof AwardAction award
                        && (!(award.operand() instanceof Text text) || text.value().equals(level)));
    }

    List<Change> planFrom(Dossier dossier) {
        return new Planner(Pack.engine(), dossier, question).fewest(level);
    }

    boolean reachedBy(Dossier dossier) {
        Mark mark = Pack.engine().supported(dossier, question.code());
        return mark != null && rank(mark.level()) <= rank(level);
    }

    /** Position on the scale; 0 is the top. */
    int rank(String of) {
        return question.scale().names().indexOf(of);
    }

    @Override
    public String toString() {
        return question.code() + " " + level;
    }
}
