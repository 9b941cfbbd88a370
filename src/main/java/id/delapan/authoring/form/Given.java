package id.delapan.authoring.form;

import java.util.ArrayList;
import java.util.List;

/** What a worked case gives, put together piece by piece. */
final class Given {
    private final int year;
    private final List<String> documents = new ArrayList<>();
    private final List<String> sections = new ArrayList<>();

    Given(int year) {
        this.year = year;
    }

    int year() {
        return year;
    }

    Given document(String key, String fields) {
        documents.add("{type: " + key + ", " + fields + "}");
        return this;
    }

    Given coverage(String subject, long done, long total) {
        sections.add("coverages: {" + subject + ": " + done + "/" + total + "}");
        return this;
    }

    Given measure(String key, String value) {
        sections.add("measures: {" + key + ": " + value + "}");
        return this;
    }

    /** A measure of the year before. */
    Given lastYears(String key, String value) {
        sections.add("measures: [{key: " + key + ", value: " + value + ", year: " + (year - 1) + "}]");
        return this;
    }

    Given answers(List<String> answers) {
        sections.add("answers: {" + String.join(", ", answers) + "}");
        return this;
    }

    @Override
    public String toString() {
        List<String> all = new ArrayList<>(List.of("year: " + year));
        if (!documents.isEmpty()) {
            all.add("documents: [" + String.join(", ", documents) + "]");
        }
        all.addAll(sections);
        return "{" + String.join(", ", all) + "}";
    }
}
