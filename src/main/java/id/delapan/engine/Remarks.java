package id.delapan.engine;

import id.delapan.model.Confidence;
import id.delapan.model.Dossier;
import id.delapan.model.Indicator;
import id.delapan.model.Instrument;
import id.delapan.model.Lang;
import id.delapan.model.Part;
import id.delapan.source.Messages;
import java.util.ArrayList;
import java.util.List;

/** What a report must say of the instrument itself: weights nobody confirmed, what is held, what is not asked. */
final class Remarks {
    private Remarks() {}

    /** @param left codes of the parts not asked of this kind of agency */
    static List<String> of(Instrument instrument, List<String> left, Dossier dossier, Lang lang) {
        List<String> remarks = new ArrayList<>();
        List<String> reported = topmost(instrument, Confidence.REPORTED);
        if (!reported.isEmpty()) {
            remarks.add(Messages.say(lang, "weights-reported", String.join(", ", reported)));
        }
        List<String> assumed = topmost(instrument, Confidence.ASSUMED);
        if (!assumed.isEmpty()) {
            remarks.add(Messages.say(lang, "weights-assumed", String.join(", ", assumed)));
        }
        instrument.indicators().filter(i -> i.held() != null).map(i -> held(i, lang)).forEach(remarks::add);
        if (!left.isEmpty()) {
            remarks.add(Messages.say(lang, "parts-not-asked", String.join(", ", left)));
        }
        instrument.views().stream().filter(v -> v.code().equals(dossier.view())).forEach(v -> remarks.add(
                Messages.say(lang, v.confidence() == Confidence.CONFIRMED ? "view-chosen" : "view-unconfirmed", v.title())));
        if (!dossier.units().isEmpty()) {
            remarks.add(Messages.say(lang, "units-entered", dossier.units().size()));
        }
        return remarks;
    }

    private static List<String> topmost(Instrument instrument, Confidence confidence) {
        return instrument.parts().stream().flatMap(p -> topmost(p, confidence).stream()).toList();
    }

    /** Codes of the parts of that confidence, those within another such part left out. */
    private static List<String> topmost(Part part, Confidence confidence) {
        return part.confidence() == confidence ? List.of(part.code())
                : part.parts().stream().flatMap(p -> topmost(p, confidence).stream()).toList();
    }

    private static String held(Indicator indicator, Lang lang) {
        return Messages.say(lang, "indicator-held", indicator.code(), indicator.title(), indicator.held());
    }
}
