package id.delapan.store;

import java.nio.file.Path;

/** The kinds of database everything must hold on. */
public enum Databases {
    SQLITE {
        @Override
        public Database fresh(Path folder) {
            return Database.in(folder);
        }
    },
    POSTGRESQL {
        @Override
        public Database fresh(Path folder) {
            return Postgres.running().fresh();
        }
    };

    /** An empty database; one that is a file lies in {@code folder}. */
    public abstract Database fresh(Path folder);
}
