package org.latchkey.harness;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One database of the {@link Postgres} of this run. */
public record PostgresDatabase(String url, String user, String password) {

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** The same database as another user sees it. */
    public PostgresDatabase as(PostgresUser other) {
        return new PostgresDatabase(url, other.name(), other.password());
    }

    /** With user and password, as {@code psql}, {@code pg_dump} and {@code pg_restore} want it. */
    public String addressForPrograms() {
        return url.replace("jdbc:postgresql://", "postgresql://" + user + ":" + password + "@");
    }
}
