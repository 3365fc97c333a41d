package org.latchkey.server;

import java.sql.Connection;
import java.sql.SQLException;

/** Connections of whoever owns the tables, outside of the pool. */
final class SchemaDataSource extends ConfiguredDataSource {

    @Override
    public Connection getConnection() throws SQLException {
        return LatchkeyDataSource.ofOwner();
    }
}
