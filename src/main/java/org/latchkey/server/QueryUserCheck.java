package org.latchkey.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Whether the database user of saved queries may do more than read the tables meant for it. */
final class QueryUserCheck {

    private QueryUserCheck() {
    }

    /**
     * @param schemas the only ones whose tables may be readable; empty for no such limit. Latchkey's own tables never may
     * @throws StartRefusedException where the user may do more
     */
    static void check(Connection connection, List<String> schemas) throws SQLException {
        boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        Optional<String> excess = h2 ? H2UserCheck.excess(connection, schemas) : PostgresUserCheck.excess(connection, schemas);
        if (excess.isPresent()) {
            throw new StartRefusedException("The database user of saved queries " + excess.get()
                    + "; it must be one who may only select from the tables meant for queries.");
        }
    }
}
