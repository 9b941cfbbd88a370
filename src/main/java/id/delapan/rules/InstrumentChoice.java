package id.delapan.rules;

import id.delapan.model.Dossier;
import id.delapan.model.DossierException;
import id.delapan.model.Instrument;
import id.delapan.source.Problems;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the instrument of a dossier that names none: by year and kind of agency, and only where one alone fits. */
public final class InstrumentChoice {
    private InstrumentChoice() {}

    /**
     * The id of the one instrument that fits.
     *
     * @throws DossierException when none fits or several do; the message names them
     */
    public static String of(List<RulePack> packs, Dossier dossier) {
        List<Instrument> fitting = packs.stream()
                .map(RulePack::instrument)
                .filter(i -> i.fits(dossier.year(), dossier.agency().kind()))
                .toList();
        if (fitting.size() == 1) {
            return fitting.get(0).id();
        }
        String kind = dossier.agency().kind().word();
        String choices = (fitting.isEmpty() ? packs.stream().map(RulePack::instrument) : fitting.stream())
                .map(Instrument::id)
                .collect(Collectors.joining(", "));
        Problems problems = new Problems();
        var at = dossier.origin().locate("year");
        problems.add(dossier.origin().file(), at.line(), at.column(),
                fitting.isEmpty() ? "no-instrument-fits" : "several-instruments-fit", kind, String.valueOf(dossier.year()), choices);
        throw new DossierException(problems.list());
    }
}
