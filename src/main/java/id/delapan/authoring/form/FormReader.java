package id.delapan.authoring.form;

import id.delapan.model.Indicator;
import id.delapan.model.Indicator.Gate;
import id.delapan.model.Scale;
import id.delapan.rules.FormIndicator;
import id.delapan.rules.RulePack;
import id.delapan.source.Node;
import id.delapan.source.PlainYaml;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import id.delapan.source.Struct;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Reads the form of a new indicator and notes every problem of it. */
final class FormReader {
    private final List<RulePack> packs;
    private final String file;
    private final Problems problems;

    private FormReader(List<RulePack> packs, String file, Problems problems) {
        this.packs = packs;
        this.file = file;
        this.problems = problems;
    }

    /** The form; null, with problems noted, when anything in it is wrong. */
    static Form read(Source source, List<RulePack> packs, Problems problems) {
        int before = problems.size();
        Node root = PlainYaml.read(source, problems);
        Form form = root == null ? null : new FormReader(packs, source.name(), problems).form(root);
        return problems.size() == before ? form : null;
    }

    private Form form(Node root) {
        Struct form = Struct.of(root, file, problems, "pack", "subarea", "weights", "indicator", "proof");
        if (form == null) {
            return null;
        }
        RulePack pack = pack(form);
        Node subarea = form.need("subarea");
        Target target = subarea == null ? null : new TargetReader(pack, file, problems).read(subarea);
        Node node = form.need("indicator");
        Indicator indicator = node == null ? null : indicator(node, pack, target);
        Map<String, BigDecimal> weights = new WeightReader(pack, form, file, problems).read(target, indicator);
        Scale scale = indicator != null ? indicator.scale() : null;
        Node proofNode = form.need("proof");
        Proof proof = proofNode == null || scale == null ? null : new ProofReader(pack, scale, file, problems).read(proofNode);
        return new Form(pack, target, weights, indicator, proof);
    }

    /** The pack named; when there is none of that name another one, so that the rest can be checked. */
    private RulePack pack(Struct form) {
        List<String> known = packs.stream().map(p -> p.instrument().id()).toList();
        if (form.need("pack") != null) {
            form.oneOf("pack", known);
        }
        int at = known.indexOf(form.get("pack") == null ? null : form.get("pack").text());
        return packs.get(Math.max(0, at));
    }

    private Indicator indicator(Node node, RulePack pack, Target target) {
        Struct struct = Struct.of(node, file, problems, FormIndicator.FIELDS.toArray(String[]::new));
        String subarea = target == null ? "?" : target.code();
        Indicator indicator =
                struct == null ? null : FormIndicator.read(node, subarea, pack.scales(), file, problems);
        if (indicator == null) {
            return null;
        }
        Node code = struct.get("code");
        if (pack.indicators().containsKey(indicator.code())) {
            struct.problem(code, "code-twice", indicator.code());
        } else if (target != null && indicator.code().contains(".") && !indicator.code().startsWith(subarea + ".")) {
            struct.problem(code, "code-outside-subarea", indicator.code(), subarea);
        } else if (target != null && !indicator.code().substring(subarea.length() + 1).matches("[A-Za-z0-9-]{1,12}")) {
            struct.problem(code, "form-code", indicator.code());
        }
        List<Node> gates = struct.list("gates");
        for (int i = 0; i < indicator.gates().size(); i++) {
            Gate gate = indicator.gates().get(i);
            if (!pack.indicators().containsKey(gate.parent())) {
                struct.problem(gates.get(i), "unknown-gate-parent", gate.parent(),
                        Struct.meant(gate.parent(), pack.indicators().keySet()));
            }
        }
        return indicator;
    }
}
