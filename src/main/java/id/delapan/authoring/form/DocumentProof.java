package id.delapan.authoring.form;

import id.delapan.model.Indicator;
import id.delapan.model.Instrument;
import java.util.List;

/** A document that must be formal and in force, on a scale of two levels. */
record DocumentProof(Item document) implements Proof {
    @Override
    public List<Item> items() {
        return List.of(document);
    }

    @Override
    public List<RuleText> rules(Indicator indicator) {
        String top = indicator.scale().top();
        return List.of(new RuleText(
                RuleText.name(indicator.code(), top),
                Cases.label(document.term()) + " ditetapkan secara formal dan berlaku pada tahun evaluasi.",
                List.of("Document( type == \"" + document.term().key() + "\", formal, inForce )"),
                RuleText.level(indicator.code(), top)));
    }

    @Override
    public List<CaseText> cases(Indicator indicator, Instrument instrument) {
        Cases cases = new Cases(indicator, instrument.validFrom());
        String top = indicator.scale().top();
        String lowest = indicator.scale().lowest();
        String label = Cases.label(document.term());
        int year = cases.year();
        cases.level(top, label + " formal dan berlaku sepanjang tahun", dated(cases, "formal: true, ", year, "-12-31"));
        cases.level(top, label + " formal dan berlaku sampai hari pertama tahun evaluasi",
                dated(cases, "formal: true, ", year, "-01-01"));
        cases.level(lowest, label + " formal tetapi masa berlakunya berakhir sehari sebelum tahun evaluasi",
                dated(cases, "formal: true, ", year - 1, "-12-31"));
        cases.level(lowest, label + " formal tetapi baru berlaku pada tahun berikutnya",
                cases.given().document(key(), "formal: true, validFrom: " + (year + 1) + "-01-01"));
        cases.level(lowest, label + " berlaku tetapi belum ditetapkan secara formal",
                dated(cases, "formal: false, ", year, "-12-31"));
        cases.unassessed(label + " tidak disebut formal atau belum", dated(cases, "", year, "-12-31"));
        cases.unassessed(label + " tidak ada", cases.given());
        return cases.list();
    }

    private Given dated(Cases cases, String formal, int untilYear, String untilDay) {
        return cases.given().document(key(),
                formal + "validFrom: " + (untilYear - 1) + "-01-01, validUntil: " + untilYear + untilDay);
    }

    private String key() {
        return document.term().key();
    }
}
