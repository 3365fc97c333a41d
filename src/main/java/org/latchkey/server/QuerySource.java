package org.latchkey.server;

import static org.latchkey.server.ConfiguredValue.isPostgresqlAddress;
import static org.latchkey.server.ConfiguredValue.list;
import static org.latchkey.server.ConfiguredValue.secret;
import static org.latchkey.server.ConfiguredValue.text;
import static org.latchkey.server.ConfiguredValue.untold;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A database that saved queries may read: the sample of demo mode, else what is configured. Its user may only read; one who may do
 * more is not let in, because a read-only transaction alone is no boundary. The first one is called {@link #DEFAULT} and its keys
 * have {@code database} in the place of a name.
 */
public final class QuerySource {

    public static final String DEFAULT = "default";

    /** As many as there are pools. */
    public static final int MOST = 5;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Set<String> TAKEN = Set.of("database", "sources");
    private static final String PLACE = "{name}";

    private final String name;

    private QuerySource(String name) {
        this.name = name;
    }

    /**
     * The default one first: it is there even without a database behind it.
     *
     * @throws StartRefusedException where they are named wrongly
     */
    public static List<QuerySource> all() {
        List<String> names = new ArrayList<>(List.of(DEFAULT));
        for (String each : list("latchkey.query.sources")) {
            if (!NAME.matcher(each).matches() || TAKEN.contains(each) || names.contains(each)) {
                throw new StartRefusedException("latchkey.query.sources must list names of lower-case letters, digits and hyphens, each once, and not \""
                        + each + "\".");
            }
            names.add(each);
        }
        if (names.size() > MOST) {
            throw new StartRefusedException("latchkey.query.sources must list " + (MOST - 1) + " names at most.");
        }
        return names.stream().map(QuerySource::new).toList();
    }

    public String name() {
        return name;
    }

    /** Whether there is a database behind it. */
    public boolean isConfigured() {
        return isSample() || url().isPresent();
    }

    /** @throws StartRefusedException naming the key that has a wrong value, or none */
    void check() {
        url();
        password();
        if (!isConfigured() && !name.equals(DEFAULT)) {
            throw new StartRefusedException(key("latchkey.query.{name}.url") + " must be set, because latchkey.query.sources names it.");
        }
    }

    /** @throws StartRefusedException where its user may do more than read */
    public Connection connect() throws SQLException {
        if (isSample()) {
            // It must not close by itself when the process is told to end: answers that have begun go on.
            return QueryConnections.checked("jdbc:h2:file:" + sampleFile(new Configuration()) + ";IFEXISTS=TRUE;DB_CLOSE_ON_EXIT=FALSE",
                    "reader", "", schemas());
        }
        String url = url().orElseThrow(() -> new SQLTransientConnectionException(
                key("latchkey.query.{name}.url") + " is not set: there is no data for saved queries to read"));
        try {
            return QueryConnections.checked(url, text(key("latchkey.query.{name}.user")).orElse(""), password().orElse(""), schemas());
        } catch (StartRefusedException e) {
            throw new StartRefusedException(key("latchkey.query.{name}.user") + ": " + e.getMessage(), e);
        }
    }

    /** Path of the sample's database, without the ending that H2 gives it. Its user {@code reader} may read it and nothing else. */
    public static String sampleFile(Configuration configuration) {
        return DataDirectory.of(configuration).resolve("sample").toString();
    }

    private boolean isSample() {
        return name.equals(DEFAULT) && new Configuration().demo();
    }

    private Optional<String> url() {
        return untold(key("latchkey.query.{name}.url"), url -> isPostgresqlAddress(url) || url.startsWith("jdbc:h2:"),
                "be an address such as jdbc:postgresql://db.example.org/sales, or begin with jdbc:h2:");
    }

    private Optional<String> password() {
        return secret(key("latchkey.query.{name}.password"));
    }

    /** Schemas that the user may be able to read; none means that any is meant for it. */
    private List<String> schemas() {
        return list(key("latchkey.query.{name}.schemas"));
    }

    private String key(String pattern) {
        return pattern.replace(PLACE, name.equals(DEFAULT) ? "database" : name);
    }
}
