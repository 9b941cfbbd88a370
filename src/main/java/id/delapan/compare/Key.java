package id.delapan.compare;

import id.delapan.model.Assessment;
import id.delapan.model.Assessment.Finding;
import id.delapan.model.Assessment.FindingKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a finding is called from year to year: its number changes, and the ids of evidence do. */
record Key(String indicator, FindingKind kind, String key) {
    static Key of(Finding f) {
        return new Key(f.indicator(), f.kind(), f.key());
    }

    /** Findings of an assessment by key, in their order; a rule may raise one for several pieces of evidence. */
    static Map<Key, List<Finding>> all(Assessment a) {
        Map<Key, List<Finding>> all = new LinkedHashMap<>();
        a.findings().forEach(f -> all.computeIfAbsent(of(f), k -> new ArrayList<>()).add(f));
        return all;
    }
}
