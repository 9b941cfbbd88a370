package id.delapan.engine;

import id.delapan.model.Dossier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Digest over the content of a dossier: lists sorted, numbers exact, the file it came from left out. */
final class DossierDigest {
    private final StringBuilder form = new StringBuilder();

    private DossierDigest() {}

    static String of(Dossier dossier) {
        DossierDigest digest = new DossierDigest();
        digest.write(dossier);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(digest.form.toString().getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(Dossier d) {
        fields(d.instrument(), d.agency().id(), d.agency().name(), d.agency().kind(), d.year());
        section(d.answers().stream().map(a ->
                row(a.indicator(), a.by(), a.level(), a.value(), a.note(), sorted(a.evidence()))));
        section(d.documents().stream().map(x -> row(x.id(), x.type(), x.title(), x.number(), x.date(), x.validFrom(),
                x.validUntil(), x.formal(), x.uri(), x.sha256())));
        section(d.coverages().stream().map(c -> row(c.id(), c.subject(), c.done(), c.total(), sorted(c.evidence()))));
        section(d.measures().stream().map(m -> row(m.id(), m.key(), m.value(), m.level(), m.year(), m.source())));
        section(d.practices().stream().map(p -> row(p.id(), p.key(), p.observed(), sorted(p.evidence()))));
        d.units().stream().sorted(Comparator.comparing(u -> u.agency().id())).forEach(u -> {
            form.append("unit\n");
            write(u);
        });
        if (d.view() != null) {
            fields("view", d.view());
        }
        if (d.submitted() != null) {
            fields("submitted", d.submitted());
        }
        if (!d.followUps().isEmpty()) {
            section(d.followUps().stream().map(f -> row(f.indicator(), f.kind(), f.key(), f.reason(), sorted(f.evidence()))));
        }
    }

    private void section(Stream<String> rows) {
        form.append("--\n");
        rows.sorted().forEach(form::append);
    }

    private void fields(Object... values) {
        form.append(row(values));
    }

    private static List<String> sorted(Collection<String> ids) {
        return ids.stream().sorted().toList();
    }

    /** Values with their lengths, so that no two different rows read alike. */
    private static String row(Object... values) {
        StringBuilder row = new StringBuilder();
        for (Object value : values) {
            if (value == null) {
                row.append("-;");
            } else if (value instanceof List<?> list) {
                row.append('[').append(row(list.toArray())).append(']');
            } else {
                String text = value instanceof BigDecimal n ? n.stripTrailingZeros().toPlainString() : value.toString();
                row.append(text.length()).append(':').append(text).append(';');
            }
        }
        return row.append('\n').toString();
    }
}
