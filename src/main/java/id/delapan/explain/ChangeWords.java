package id.delapan.explain;

import id.delapan.engine.Numbers;
import id.delapan.model.Dossier.Coverage;
import id.delapan.model.Dossier.Document;
import id.delapan.model.Dossier.Measure;
import id.delapan.model.Dossier.Practice;
import id.delapan.model.Lang;
import id.delapan.rules.RulePack;
import id.delapan.source.Messages;
import id.delapan.source.WrittenDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says a change of evidence in words. */
public final class ChangeWords {
    private final RulePack pack;
    private final Lang lang;

    /** Words for the evidence of a pack. */
    public ChangeWords(RulePack pack, Lang lang) {
        this.pack = pack;
        this.lang = lang;
    }

    /** Such as "Tambahkan Keputusan pembentukan tim: formal, bertanggal 2 Januari 2014". */
    public String say(Change change) {
        Record item = change.after() == null ? change.before() : change.after();
        String label = pack.terms().get(key(item)).label().in(lang);
        if (change.after() == null) {
            return text("change-remove", label, id(item));
        }
        String content = String.join(", ", content(change.before(), change.after()));
        if (change.before() != null) {
            return text("change-alter", label, id(item), content);
        }
        return content.isEmpty() ? text("change-add-any", label) : text("change-add", label, content);
    }

    private List<String> content(Record before, Record after) {
        List<String> parts = new ArrayList<>();
        if (after instanceof Document d) {
            Document old = (Document) before;
            if (!Objects.equals(d.formal(), old == null ? null : old.formal())) {
                parts.add(text(Boolean.TRUE.equals(d.formal()) ? "formal" : "not-formal"));
            }
            if (d.date() != null && !d.date().equals(old == null ? null : old.date())) {
                parts.add(text("dated", WrittenDate.of(d.date(), lang)));
            }
            if (d.validFrom() != null && !d.validFrom().equals(old == null ? null : old.validFrom())) {
                parts.add(text("valid-from", WrittenDate.of(d.validFrom(), lang)));
            }
            if (!Objects.equals(d.validUntil(), old == null ? null : old.validUntil())) {
                parts.add(d.validUntil() == null
                        ? text("valid-open")
                        : text("valid-until", WrittenDate.of(d.validUntil(), lang)));
            }
        } else if (after instanceof Coverage c) {
            parts.add(text("done-of-total", c.done(), c.total()));
        } else if (after instanceof Measure m) {
            parts.add(text("measure-be", m.level() != null ? m.level() : Numbers.exact(m.value(), lang), m.year()));
        } else if (after instanceof Practice p) {
            parts.add(text(p.observed() ? "observed" : "not-observed"));
        }
        return parts;
    }

    private static String key(Record item) {
        return item instanceof Document d ? d.type()
                : item instanceof Coverage c ? c.subject()
                : item instanceof Measure m ? m.key() : ((Practice) item).key();
    }

    private static String id(Record item) {
        return item instanceof Document d ? d.id()
                : item instanceof Coverage c ? c.id()
                : item instanceof Measure m ? m.id() : ((Practice) item).id();
    }

    private String text(String code, Object... args) {
        return Messages.get(code, args).in(lang);
    }
}
