package org.latchkey.server;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What a user of PostgreSQL may do beyond reading, told by the catalog. */
final class PostgresUserCheck {

    /** Predefined roles (pg_…) read files, run programs, see the statements or the data of all. */
    private static final String EXCESS = """
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
                    or c.relname in ('access_token', 'app_user', 'audit_anchor', 'audit_chain', 'audit_entry', 'audit_key', 'audit_link', 'audit_pending',
                         'audit_retention', 'change', 'change_counter', 'daily_calls', 'daily_refusal', 'daily_usage', 'declined_notice', 'installation',
                         'login_failure', 'notice', 'pepper', 'policy', 'policy_exempt_role', 'policy_unused_rule', 'saved_query', 'saved_query_column',
                         'saved_query_parameter', 'saved_query_role', 'saved_query_user', 'saved_query_version', 'token_address', 'token_refusal',
                         'user_role')
                       and exists (select from pg_class t where t.relnamespace = n.oid and t.relname = 'access_token'))
            limit 1""";

    private PostgresUserCheck() {
    }

    static Optional<String> excess(Connection connection, List<String> schemas) throws SQLException {
        Array listed = connection.createArrayOf("varchar", schemas.toArray());
        try (PreparedStatement statement = connection.prepareStatement(EXCESS)) {
            statement.setArray(1, listed);
            statement.setArray(2, listed);
            try (ResultSet excess = statement.executeQuery()) {
                return excess.next() ? Optional.of(excess.getString(1)) : Optional.empty();
            }
        } finally {
            listed.free();
        }
    }
}
