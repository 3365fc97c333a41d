package org.latchkey.server;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * Who signs in at the database that holds all, and by which keys the operator says so.
 *
 * @param keys what both keys begin with
 */
record DatabaseLogin(String keys, Optional<String> user, Optional<String> password) {

    /** Class of SQL states, PostgreSQL appendix A: whoever it is, is not let in. */
    private static final String NOT_LET_IN = "28";
    /** The driver's state for a password that is asked for and missing, and the one for a database that the user may not connect to. */
    private static final Set<String> ALSO_NOT_LET_IN = Set.of("08004", "42501");
    private static final String NO_SUCH_DATABASE = "3D000";

    static DatabaseLogin ofApplication() {
        Configuration configuration = new Configuration();
        return new DatabaseLogin("latchkey.database.", configuration.databaseUser(), configuration.databasePassword());
    }

    /** The application's, where no other user owns the tables. */
    static DatabaseLogin ofOwner() {
        SchemaConfiguration schema = new SchemaConfiguration();
        return schema.owner().isPresent() ? new DatabaseLogin("latchkey.database.migration.", schema.owner(), schema.ownerPassword()) : ofApplication();
    }

    /** What to set where the database answers that it will never open for this login; empty where something else is wrong. */
    Optional<StartRefusedException> refusal(SQLException answer) {
        String state = answer.getSQLState();
        if (state == null) {
            return Optional.empty();
        }
        if (state.equals(NO_SUCH_DATABASE)) {
            return refusal("latchkey.database.url names a database that is not there", answer);
        }
        return state.startsWith(NOT_LET_IN) || ALSO_NOT_LET_IN.contains(state)
                ? refusal(keys + "user and " + keys + "password do not open the database", answer) : Optional.empty();
    }

    private static Optional<StartRefusedException> refusal(String sentence, SQLException answer) {
        return Optional.of(new StartRefusedException(sentence + ": " + answer.getMessage(), answer));
    }

    /** Never the password. */
    @Override
    public String toString() {
        return keys + "user=" + user.orElse("");
    }
}
