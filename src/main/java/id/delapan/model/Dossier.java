package id.delapan.model;

import id.delapan.model.Assessment.FindingKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What is known of an agency for one year: answers given to the questions of an instrument, and evidence.
 * Immutable. The order of the lists never changes a result.
 *
 * @param instrument id of the instrument, as its rule pack gives it; null when the dossier names none
 * @param year the year evaluated
 * @param submitted the day it was handed in; null when not stated
 * @param followUps findings of an earlier year that cannot be followed up, as the agency says
 * @param units dossiers of the agency's work units, for the same year; their scores enter where the instrument says so
 * @param view the instrument's other way to let units enter, by code; null for its own
 * @param origin where it was read from; {@link Origin#NONE} when built in code
 */
public record Dossier(
        String instrument,
        Agency agency,
        int year,
        List<Answer> answers,
        List<Document> documents,
        List<Coverage> coverages,
        List<Measure> measures,
        List<Practice> practices,
        LocalDate submitted,
        List<FollowUp> followUps,
        List<Dossier> units,
        String view,
        Origin origin) {
    public Dossier {
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(origin, "origin");
        answers = List.copyOf(answers);
        documents = List.copyOf(documents);
        coverages = List.copyOf(coverages);
        measures = List.copyOf(measures);
        practices = List.copyOf(practices);
        followUps = List.copyOf(followUps);
        units = List.copyOf(units);
    }

    /** One without units. */
    public Dossier(
            String instrument,
            Agency agency,
            int year,
            List<Answer> answers,
            List<Document> documents,
            List<Coverage> coverages,
            List<Measure> measures,
            List<Practice> practices,
            LocalDate submitted,
            List<FollowUp> followUps,
            Origin origin) {
        this(instrument, agency, year, answers, documents, coverages, measures, practices, submitted, followUps, List.of(),
                null, origin);
    }

    /** The same with other answers. */
    public Dossier withAnswers(List<Answer> others) {
        return new Dossier(instrument, agency, year, others, documents, coverages, measures, practices, submitted, followUps,
                units, view, origin);
    }

    /** The same with other measures. */
    public Dossier withMeasures(List<Measure> others) {
        return new Dossier(instrument, agency, year, answers, documents, coverages, others, practices, submitted, followUps,
                units, view, origin);
    }

    /** The same with other units. */
    public Dossier withUnits(List<Dossier> others) {
        return new Dossier(instrument, agency, year, answers, documents, coverages, measures, practices, submitted, followUps,
                others, view, origin);
    }

    /** The same by another instrument. */
    public Dossier by(String other) {
        return new Dossier(other, agency, year, answers, documents, coverages, measures, practices, submitted, followUps,
                units.stream().map(u -> u.by(other)).toList(), view, origin);
    }

    /** One that says nothing of its submission and of earlier findings. */
    public Dossier(
            String instrument,
            Agency agency,
            int year,
            List<Answer> answers,
            List<Document> documents,
            List<Coverage> coverages,
            List<Measure> measures,
            List<Practice> practices,
            Origin origin) {
        this(instrument, agency, year, answers, documents, coverages, measures, practices, null, List.of(), origin);
    }

    /** A dossier built in code. */
    public Dossier(
            String instrument,
            Agency agency,
            int year,
            List<Answer> answers,
            List<Document> documents,
            List<Coverage> coverages,
            List<Measure> measures,
            List<Practice> practices) {
        this(instrument, agency, year, answers, documents, coverages, measures, practices, Origin.NONE);
    }

    /** What kind of body is evaluated. */
    public enum Kind {
        MINISTRY, AGENCY, PROVINCE, REGENCY, CITY, UNIT;

        /** The words files use for them. */
        public static List<String> words() {
            return Arrays.stream(values()).map(Kind::word).toList();
        }

        /** The word files use for it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who answered: the agency itself, the internal assessor, or the national evaluator. */
    public enum By { AGENCY, ASSESSOR, NATIONAL }

    /** The body evaluated. */
    public record Agency(String id, String name, Kind kind) {
        public Agency {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(kind, "kind");
        }
    }

    /**
     * An answer to one question. At most one per indicator and {@code by}.
     *
     * @param level a level of the indicator's scale; null for a value
     * @param value a number on the indicator's scale; null for a level
     * @param note may be null
     * @param evidence ids of the evidence it rests on
     */
    public record Answer(String indicator, By by, String level, BigDecimal value, String note, List<String> evidence) {
        public Answer {
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(by, "by");
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A document. Everything but id and type may be null.
     *
     * @param formal whether it was formally adopted; null when unknown, which matches neither way
     * @param validFrom first day of validity; {@code date} when null
     * @param validUntil last day of validity; until revoked when null
     */
    public record Document(
            String id,
            String type,
            String title,
            String number,
            LocalDate date,
            LocalDate validFrom,
            LocalDate validUntil,
            Boolean formal,
            String uri,
            String sha256) {
        public Document {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(type, "type");
        }
    }

    /** How many of a total are done; one per subject. {@code done <= total}; a total of 0 means not applicable. */
    public record Coverage(String id, String subject, int done, int total, List<String> evidence) {
        public Coverage {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(subject, "subject");
            evidence = List.copyOf(evidence);
        }
    }

    /** A figure for a year; one per key and year. Has a value, a level of its outside scale, or both. */
    public record Measure(String id, String key, BigDecimal value, String level, int year, String source) {
        public Measure {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(key, "key");
        }
    }

    /** Something seen, or seen to be absent, on the spot; one per key. */
    public record Practice(String id, String key, boolean observed, List<String> evidence) {
        public Practice {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(key, "key");
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * What the agency says of a finding of an earlier year: that it cannot be followed up.
     *
     * @param key the finding's key; null for all of that kind
     * @param evidence ids of the documents that say so
     */
    public record FollowUp(String indicator, FindingKind kind, String key, String reason, List<String> evidence) {
        public FollowUp {
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(reason, "reason");
            evidence = List.copyOf(evidence);
        }
    }
}
