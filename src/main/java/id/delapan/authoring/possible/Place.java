package id.delapan.authoring.possible;

import id.delapan.rules.FactType;
import id.delapan.rules.Rule.Pattern;
import java.util.Objects;

/** Where facts of one type and key come together; the key is null for the year and the kind of agency. */
record Place(FactType type, String key) {

    static Place of(Pattern pattern) {
        return new Place(pattern.type(), pattern.key());
    }

    boolean holds(Item item) {
        return type.holds(item.fact())
                && (type.keyField() == null || Objects.equals(key, type.value(item.fact(), type.keyField())));
    }
}
