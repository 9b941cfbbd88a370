package id.delapan.web.page;

import id.delapan.model.Lang;
import id.delapan.report.Numbers;
import id.delapan.store.FollowUpRows.Row;
import id.delapan.workbench.FollowUpBoard;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The follow-up board: a part of the recommendations asked for.
 *
 * @param asked what is asked for, by field; nothing for fields not asked about
 * @param size how many recommendations one page holds
 */
public record FollowUpPage(List<Item> items, int total, int size, Map<String, String> asked, List<Integer> years) {
    private static final List<String> FIELDS = List.of("year", "evaluation", "status", "words", "skip");

    /** More days than this make an open recommendation critical. */
    private static final int CRITICAL_AFTER = 365;

    /** A recommendation as it is shown. */
    public record Item(Row row, Lang lang, LocalDate today) {
        public String indicator() {
            return row.remedy().substring(0, row.remedy().indexOf('/'));
        }

        public String text() {
            return lang == Lang.EN ? row.textEn() : row.textId();
        }

        public String status() {
            return row.status();
        }

        public String gain() {
            return new Numbers(lang).gain(new BigDecimal(row.gain()));
        }

        public boolean open() {
            return FollowUpBoard.open(row.status());
        }

        public boolean overdue() {
            return open() && row.due() != null && LocalDate.parse(row.due()).isBefore(today);
        }

        public boolean critical() {
            return open() && daysOpen() > CRITICAL_AFTER;
        }

        public long daysOverdue() {
            return ChronoUnit.DAYS.between(LocalDate.parse(row.due()), today);
        }

        /** From the day it was issued to today, or to the day it was closed. */
        public long daysOpen() {
            return ChronoUnit.DAYS.between(day(row.issuedAt()), open() ? today : day(row.madeAt()));
        }

        private static LocalDate day(String moment) {
            return OffsetDateTime.parse(moment).toLocalDate();
        }
    }

    /** Of a part of the board. */
    public static FollowUpPage of(Lang lang, FollowUpBoard.Page page, int size, Map<String, List<String>> query, List<Integer> years) {
        Map<String, String> asked = new TreeMap<>();
        query.forEach((field, values) -> {
            if (FIELDS.contains(field) && !values.get(0).isEmpty()) {
                asked.put(field, values.get(0));
            }
        });
        return new FollowUpPage(page.rows().stream().map(r -> new Item(r, lang, page.today())).toList(), page.total(), size, asked, years);
    }

    /** What a field asks for; empty when nothing. */
    public String asked(String field) {
        return asked.getOrDefault(field, "");
    }

    /** Statuses one can ask for. */
    public List<String> statuses() {
        return FollowUpBoard.STATUSES;
    }

    public int skip() {
        return asked.containsKey("skip") ? Integer.parseInt(asked("skip")) : 0;
    }

    public boolean more() {
        return skip() + items.size() < total;
    }

    /** The same question from another place on. */
    public String from(int skip) {
        Map<String, String> other = new TreeMap<>(asked);
        other.put("skip", String.valueOf(Math.max(0, skip)));
        return address("/follow-ups", other);
    }

    /** Where the same is had as CSV. */
    public String csv() {
        Map<String, String> other = new TreeMap<>(asked);
        other.remove("skip");
        return address("/api/follow-ups.csv", other);
    }

    private static String address(String path, Map<String, String> query) {
        StringBuilder address = new StringBuilder(path);
        query.forEach((field, value) -> address.append(address.length() == path.length() ? '?' : '&').append(field).append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return address.toString();
    }
}
