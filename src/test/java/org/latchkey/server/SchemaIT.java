package org.latchkey.server;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Postgres;
import org.latchkey.harness.PostgresDatabase;
import org.postgresql.ds.PGSimpleDataSource;

class SchemaIT {

    private final PostgresDatabase database = Postgres.newDatabase();

    @Test
    void aDatabaseOfANewerVersionIsRefusedAndLeftAsItIs() throws SQLException {
        new Schema(source()).bringUpToDate();
        assertDoesNotThrow(new Schema(source())::bringUpToDate);
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            statement.execute("insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by,"
                    + " execution_time, success) values (1000, '1000', 'of tomorrow', 'SQL', 'V1000__of_tomorrow.sql', 1, 'test', 1, true)");
        }
        String refusal = assertThrows(StartRefusedException.class, new Schema(source())::bringUpToDate).getMessage();
        assertTrue(refusal.startsWith("The database was used with a newer Latchkey: its schema has version 1000, and this Latchkey knows none above "),
                refusal);
    }

    private DataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        return source;
    }
}
