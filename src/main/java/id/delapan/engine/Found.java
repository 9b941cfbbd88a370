package id.delapan.engine;

import id.delapan.model.Assessment.Finding;
import id.delapan.model.Assessment.FindingKind;
import id.delapan.model.Indicator.Severity;
import id.delapan.model.Outline;
import java.util.List;
import java.util.function.Supplier;

/** A finding whose sentences are made when it is told: most runs over many dossiers never do. */
record Found(
        String indicator, FindingKind kind, String key, Severity severity, List<String> evidence, String rule,
        Supplier<Texts> texts) {

    /** What of a finding is in words; {@code label} names missing evidence and is null otherwise. */
    record Texts(String label, String condition, String criterion, String cause, String effect) {
        Texts(String condition, String criterion, String effect) {
            this(null, condition, criterion, null, effect);
        }
    }

    /** What it is called in an outline. */
    String name() {
        return Outline.key(indicator, kind, key);
    }

    /** As the finding of this number, from 1. */
    Finding told(int number) {
        Texts said = texts.get();
        return new Finding("F" + number, indicator, kind, key, said.label(), severity, said.condition(), said.criterion(),
                said.cause(), said.effect(), evidence, rule);
    }
}
