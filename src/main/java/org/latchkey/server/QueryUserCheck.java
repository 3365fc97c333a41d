package org.latchkey.server;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Whether the database user of saved queries may do more than read the tables meant for it. */
final class QueryUserCheck {

    /** One row per thing too many. Predefined roles (pg_…) read files, run programs, see all statements or all data. */
    private static final String POSTGRESQL = """
            select 'is or may become ' || rolname || ', who may do more than read' from pg_roles
             where pg_has_role(current_user, oid, 'MEMBER')
               and (rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls or rolname like 'pg\\_%')
            union all
            select 'may create objects in schema ' || nspname from pg_namespace
             where nspname !~ '^pg_' and has_schema_privilege(oid, 'CREATE')
            union all
            select 'may change ' || n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and c.relkind in ('r', 'p', 'v', 'm', 'f')
               and (has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE') or has_any_column_privilege(c.oid, 'INSERT, UPDATE'))
            union all
            select 'may read ' || n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and c.relkind in ('r', 'p', 'v', 'm', 'f')
               and has_schema_privilege(n.oid, 'USAGE') and has_any_column_privilege(c.oid, 'SELECT')
               and (cardinality(?) > 0 and n.nspname <> all (?)
                    or exists (select from pg_class t where t.relnamespace = n.oid and t.relname = 'access_token'))
            limit 1""";

    private static final String H2 = """
            select 'is an administrator' from information_schema.users where user_name = current_user and is_admin
            union all
            select 'has the right ' || rights || ' on ' || coalesce(table_schema || '.' || table_name, table_schema, 'the database')
              from information_schema.rights where coalesce(rights, 'SELECT') <> 'SELECT'
            union all
            select 'may read ' || table_schema || '.' || table_name from information_schema.tables
             where table_schema <> 'INFORMATION_SCHEMA'
               and (cardinality(?) > 0 and not array_contains(?, table_schema) or table_name = 'ACCESS_TOKEN')
            limit 1""";

    private QueryUserCheck() {
    }

    /**
     * @param schemas the only ones whose tables may be readable; empty for no such limit. Latchkey's own tables never may
     * @throws StartRefusedException where the user may do more
     */
    static void check(Connection connection, List<String> schemas) throws SQLException {
        boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        Array listed = connection.createArrayOf("varchar", schemas.toArray());
        try (PreparedStatement statement = connection.prepareStatement(h2 ? H2 : POSTGRESQL)) {
            statement.setArray(1, listed);
            statement.setArray(2, listed);
            try (ResultSet excess = statement.executeQuery()) {
                if (excess.next()) {
                    throw new StartRefusedException("The database user of saved queries " + excess.getString(1)
                            + "; set latchkey.query.database.user to one that may only select from the tables meant for queries.");
                }
            }
        } finally {
            listed.free();
        }
    }
}
