package org.latchkey.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * What only the owner of the tables may set: how long the audit is kept, and, where the application works as a user of its own, what
 * that user may do. It may add to the audit and never change it.
 */
final class SchemaRights {

    private static final Logger LOG = Logger.getLogger(SchemaRights.class.getName());

    /** Who may become the owner can take every right back. */
    private static final String OWNERSHIP = """
            select current_user, pg_has_role(relowner, 'MEMBER') from pg_class where oid = to_regclass('audit_entry')""";

    private static final String EXCESS = """
            select current_user, has_table_privilege(t.name, 'UPDATE, DELETE, TRUNCATE') or has_any_column_privilege(t.name, 'UPDATE')
              from (values ('audit_entry'), ('audit_link'), ('audit_anchor'), ('audit_retention')) t (name) order by 2 desc limit 1""";

    private final SchemaConfiguration configuration;
    private final DataSource owner;

    SchemaRights(SchemaConfiguration configuration, DataSource owner) {
        this.configuration = configuration;
        this.owner = owner;
    }

    /** @throws StartRefusedException where the application's user could change the audit all the same */
    void settle(DataSource application) {
        try {
            keepAudit();
            if (configuration.owner().isPresent()) {
                refuseWhere(OWNERSHIP, application);
                admit(userOf(application));
                refuseWhere(EXCESS, application);
            }
        } catch (SQLException e) {
            // The server's pool tells in its own words what the application's user was refused for.
            throw StartRefusedException.in(e)
                    .orElseGet(() -> new StartRefusedException("The rights in the database could not be settled: " + e.getMessage(), e));
        }
    }

    private void keepAudit() throws SQLException {
        try (Connection connection = owner.getConnection();
                PreparedStatement update = connection.prepareStatement("update audit_retention set days = ? where days <> ?")) {
            update.setInt(1, configuration.auditDays());
            update.setInt(2, configuration.auditDays());
            if (update.executeUpdate() > 0) {
                LOG.info(() -> "From now on the audit keeps its entries " + (configuration.auditDays() == 0 ? "for ever."
                        : "for " + configuration.auditDays() + " days."));
            }
        }
    }

    private void admit(String user) throws SQLException {
        try (Connection connection = owner.getConnection();
                PreparedStatement admission = connection.prepareStatement("select admit_application(?)")) {
            admission.setString(1, user);
            admission.execute();
        }
    }

    private static String userOf(DataSource application) throws SQLException {
        try (Connection connection = application.getConnection()) {
            return connection.getMetaData().getUserName();
        }
    }

    private void refuseWhere(String excess, DataSource application) throws SQLException {
        try (Connection connection = application.getConnection(); PreparedStatement question = connection.prepareStatement(excess);
                ResultSet answer = question.executeQuery()) {
            if (answer.next() && answer.getBoolean(2)) {
                throw new StartRefusedException("The database user " + answer.getString(1) + " could change the audit; set latchkey.database.user"
                        + " to one who is not " + configuration.owner().orElseThrow() + ", not a member of that role and no superuser.");
            }
        }
    }
}
