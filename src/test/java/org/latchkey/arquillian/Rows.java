package org.latchkey.arquillian;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.latchkey.user.Caller;
import org.latchkey.user.User;
import org.latchkey.user.Users;

/** Arranges and reads rows beside the beans under test. */
@ApplicationScoped
public class Rows {

    static final String ADDRESS = "203.0.113.7";

    private static final AtomicInteger NAMES = new AtomicInteger();

    @Resource(lookup = "java:app/jdbc/latchkey")
    DataSource database;

    @Inject
    Users users;

    @Inject
    Clock clock;

    /** A new user in UTC. */
    public Caller newUser(String name) {
        return newUserIn("UTC", name);
    }

    /** A new user in UTC who may administrate. */
    public Caller newAdministrator(String name) {
        Caller user = newUser(name);
        update("insert into user_role (user_id, role) values (?, 'Administrator')", user.id());
        return users.find(user.id()).orElseThrow().caller();
    }

    public Caller newUserIn(String zone, String name) {
        User user = new User(name + "-" + NAMES.incrementAndGet(), "nobody signs in with this", ZoneId.of(zone), clock.instant());
        users.add(user);
        return users.find(user.getId()).orElseThrow().caller();
    }

    static String formKey() {
        return UUID.randomUUID().toString();
    }

    public long number(String sql, Object... parameters) {
        return with(sql, statement -> {
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }, parameters);
    }

    /** The first column of each row. */
    public List<String> texts(String sql, Object... parameters) {
        return with(sql, statement -> {
            List<String> texts = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    texts.add(result.getString(1));
                }
            }
            return texts;
        }, parameters);
    }

    /** Of the database, for this connection; empty where it has no such setting. */
    public List<String> setting(String name) {
        String sql = with("select 1", statement -> statement.getConnection().getMetaData().getDatabaseProductName()).equals("PostgreSQL")
                ? "select setting from pg_settings where name = ?" : "select setting_value from information_schema.settings where setting_name = ?";
        return texts(sql, name);
    }

    public int update(String sql, Object... parameters) {
        return with(sql, PreparedStatement::executeUpdate, parameters);
    }

    /** Every value of every table of the schema, as text; bytes read as Latin-1, so that a text kept as bytes would be found. */
    public List<String> everything() throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                read(connection, tables.getString("TABLE_NAME"), values);
            }
        }
        return values;
    }

    private static void read(Connection connection, String table, List<String> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select * from \"" + table + "\"");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    Object value = rows.getObject(column);
                    values.add(value instanceof byte[] bytes
                            ? new String(bytes, StandardCharsets.ISO_8859_1) : String.valueOf(value));
                }
            }
        }
    }

    private <T> T with(String sql, Work<T> work, Object... parameters) {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
