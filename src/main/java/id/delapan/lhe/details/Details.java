package id.delapan.lhe.details;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a report says that no dossier holds. Whatever is null or empty is left blank in the report.
 *
 * @param number of the report
 * @param office who evaluated
 * @param basis legal basis beside the instrument's own
 * @param standard the standard the evaluation followed
 * @param responsible who is to follow recommendations up, and until when
 * @param annex whether sub-areas, indicators and evidence are listed behind the report
 */
public record Details(
        String number,
        LocalDate date,
        String place,
        String office,
        String recipient,
        List<String> basis,
        Assignment assignment,
        String standard,
        List<Member> team,
        List<Signatory> signatories,
        List<Responsible> responsible,
        boolean annex) {
    /** Nothing known. */
    public static final Details NONE = new Details(
            null, null, null, null, null, List.of(), new Assignment(null, null, null, null, null), null, List.of(), List.of(), List.of(), true);

    /** The letter that orders the evaluation, and from when until when it was done. */
    public record Assignment(String number, LocalDate date, String by, LocalDate from, LocalDate until) {}

    /** A member of the team. */
    public record Member(String name, String role, String number) {}

    /** Who signs. */
    public record Signatory(String name, String position, String number) {}

    /** Who follows up the recommendations on an indicator or a part; on all others where {@code code} is null. */
    public record Responsible(String code, String office, LocalDate due) {}

    /**
     * Who follows up a recommendation, and until when: of each what is said for the narrowest.
     *
     * @param codes of the indicator and the parts it lies in, the narrowest first
     */
    public Responsible responsibleFor(List<String> codes) {
        List<String> all = new ArrayList<>(codes);
        all.add(null);
        List<Responsible> fitting = all.stream()
                .flatMap(code -> responsible.stream().filter(r -> Objects.equals(r.code(), code)))
                .toList();
        return new Responsible(
                codes.get(0),
                fitting.stream().map(Responsible::office).filter(Objects::nonNull).findFirst().orElse(null),
                fitting.stream().map(Responsible::due).filter(Objects::nonNull).findFirst().orElse(null));
    }
}
