package id.delapan.batch;

import id.delapan.model.Lang;
import id.delapan.report.Overview;
import id.delapan.report.Overview.Twice;
import id.delapan.rules.RulePack;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Adds up what a run notes of its dossiers. */
public final class Tally {
    private final Map<String, Map<Integer, Group>> groups = new TreeMap<>();
    private long good;
    private long bad;
    private long faults;

    void add(Row row, long place) {
        faults += row.fault() ? 1 : 0;
        if (row.outcome() == null) {
            bad++;
            return;
        }
        good++;
        groups.computeIfAbsent(row.outcome().instrument(), i -> new TreeMap<>())
                .computeIfAbsent(row.outcome().year(), Group::new)
                .add(row.outcome(), place);
    }

    /** Dossiers done, evaluated or not. */
    public long done() {
        return good + bad;
    }

    /** Dossiers evaluated. */
    public long good() {
        return good;
    }

    /** Dossiers that could not be evaluated. */
    public long bad() {
        return bad;
    }

    /** How many of them through a fault of the program. */
    public long faults() {
        return faults;
    }

    /** The tables; their rankings read the journal, which must stay open. */
    public Overview overview(Function<String, RulePack> packs, Journal journal, Lang lang) throws IOException {
        List<Overview.Group> all = new ArrayList<>();
        List<Twice> twice = new ArrayList<>();
        for (Map.Entry<String, Map<Integer, Group>> instrument : groups.entrySet()) {
            for (Group group : instrument.getValue().values()) {
                all.add(group.overview(packs.apply(instrument.getKey()), journal, lang));
                twice.addAll(group.twice(journal));
            }
        }
        return new Overview(good, bad, all, twice);
    }
}
