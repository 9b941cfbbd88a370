package id.delapan.store;

import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Rows as records: a column's value goes to the component of its name. */
final class Rows {
    private Rows() {}

    static <T> RowMapper<T> of(Class<T> row) {
        return ConstructorMapper.of(row);
    }
}
