package org.latchkey.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * What a user of H2 may do beyond reading. H2 tells its rights to administrators alone, so it is tried, by statements that
 * would change nothing.
 */
final class H2UserCheck {

    private static final String TABLES = """
            select table_schema, table_name, '"' || replace(table_schema, '"', '""') || '"."' || replace(table_name, '"', '""') || '"',
                   '"' || replace(min(column_name), '"', '""') || '"'
              from information_schema.columns where table_schema <> 'INFORMATION_SCHEMA' group by table_schema, table_name""";

    private H2UserCheck() {
    }

    static Optional<String> excess(Connection connection, List<String> schemas) throws SQLException {
        try (Statement statement = connection.createStatement(); Statement trial = connection.createStatement();
                ResultSet tables = statement.executeQuery(TABLES)) {
            if (isAdministrator(trial)) {
                return Optional.of("is an administrator");
            }
            while (tables.next()) {
                String name = tables.getString(1) + "." + tables.getString(2);
                if (mayChange(trial, tables.getString(3), tables.getString(4))) {
                    return Optional.of("may change " + name);
                }
                boolean meant = schemas.isEmpty() || schemas.contains(tables.getString(1));
                if (!meant || tables.getString(2).equals("ACCESS_TOKEN")) {
                    return Optional.of("may read " + name);
                }
            }
            return Optional.empty();
        }
    }

    private static boolean isAdministrator(Statement statement) throws SQLException {
        try (ResultSet user = statement.executeQuery(
                "select is_admin from information_schema.users where user_name = current_user")) {
            return user.next() && user.getBoolean(1);
        }
    }

    private static boolean mayChange(Statement trial, String table, String column) {
        return succeeds(trial, "delete from " + table + " where false")
                || succeeds(trial, "insert into " + table + " select * from " + table + " where false")
                || succeeds(trial, "update " + table + " set " + column + " = " + column + " where false")
                // right of the schema's owner
                || succeeds(trial, "create table if not exists " + table + " (id integer)");
    }

    private static boolean succeeds(Statement trial, String sql) {
        try {
            trial.execute(sql);
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }
}
