package id.delapan.worksheet;

import id.delapan.model.Dossier.By;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a column of a worksheet is for, told by its heading; the first that fits. */
enum Heading {
    /** What the program wrote for the reader and nobody answered. */
    OURS(".*\\b(dipakai|menurut bukti|counted|by evidence)\\b.*"),
    CODE("kode|code|kode indikator|indicator"),
    CHOICES("(pilihan|opsi|skala|tipe|jenis|choices|options|scale|answer type)\\b.*"),
    NOTE("(catatan|keterangan|bukti|tautan|link|data dukung|dokumen|evidence|notes?|remarks|dasar)\\b.*"),
    SHARE("%|persen.*|capaian.*|percent.*|share"),
    VALUE("(nilai|skor|score|poin|points?|value)\\b.*"),
    EXPLANATION("(penjelasan|kriteria|uraian|explanation|criteria)\\b.*"),
    WEIGHT("(bobot|weight)\\b.*"),
    ANSWER(".*\\b(jawaban|isian|jawab|respon|answers?|penilaian mandiri)\\b.*");

    private static final Pattern AGENCY = words("instansi|mandiri|unit kerja|satker|pmprb|agency|self");
    private static final Pattern ASSESSOR = words("asesor|assessor|apip|inspektorat|penilai internal|tpi|inspectorate");
    private static final Pattern NATIONAL = words("evaluator|nasional|kemenpan|kemenpanrb|menpan|tpn|penilai nasional|national");
    private static final Pattern YEAR = Pattern.compile("\\b((?:19|20)[0-9]{2})\\b");
    private static final int LONGEST = 60;

    private final Pattern form;

    Heading(String form) {
        this.form = Pattern.compile(form);
    }

    private static Pattern words(String any) {
        return Pattern.compile("\\b(" + any + ")\\b");
    }

    /** Lower case, one blank between words, nothing but letters, digits and the percent sign. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}%]+", " ").strip();
    }

    /** What a heading says its column is for; null for any other text. */
    static Heading of(String text) {
        String plain = plain(text);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return null;
        }
        for (Heading heading : values()) {
            if (heading.form.matcher(plain).matches()) {
                return heading;
            }
        }
        return null;
    }

    /** Whose answers a heading says stand below it; null when it does not say, or names several. */
    static By whose(String text) {
        String plain = plain(text);
        if (plain.length() > LONGEST) {
            return null;
        }
        boolean agency = AGENCY.matcher(plain).find();
        boolean assessor = ASSESSOR.matcher(plain).find();
        boolean national = NATIONAL.matcher(plain).find();
        if ((agency ? 1 : 0) + (assessor ? 1 : 0) + (national ? 1 : 0) != 1) {
            return null;
        }
        return agency ? By.AGENCY : assessor ? By.ASSESSOR : By.NATIONAL;
    }

    /** The year a text names; null when it names none. */
    static Integer year(String text) {
        Matcher m = YEAR.matcher(text);
        return m.find() ? Integer.valueOf(m.group(1)) : null;
    }
}
