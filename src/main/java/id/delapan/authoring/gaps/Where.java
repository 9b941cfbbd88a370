package id.delapan.authoring.gaps;

import id.delapan.authoring.YamlPlaces;
import id.delapan.authoring.YamlPlaces.At;
import id.delapan.model.Indicator;
import id.delapan.rules.Recall;
import id.delapan.rules.RulePack;

/** Where a pack says something; its files are only looked through when there is something to say of them. */
final class Where {
    private final RulePack pack;
    private final Recall recall;
    private YamlPlaces places;

    Where(RulePack pack, Recall recall) {
        this.pack = pack;
        this.recall = recall;
    }

    synchronized YamlPlaces places() {
        if (places == null) {
            places = new YamlPlaces(pack, recall);
        }
        return places;
    }

    At indicator(Indicator indicator) {
        return places().coded(indicator.code(), "scale");
    }

    At level(Indicator indicator, String level) {
        return places().field(places().field(indicator(indicator), "criteria"), level);
    }
}
