package org.latchkey.server;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latchkey.harness.Postgres;
import org.latchkey.harness.PostgresDatabase;
import org.latchkey.harness.PostgresUser;

/** Who is not let in as the user of saved queries. */
class QueryUserCheckIT {

    @TempDir
    Path folder;

    @Test
    void letsInAReaderOfPostgres() throws SQLException {
        PostgresDatabase database = postgres();
        PostgresUser reader = Postgres.newRole();
        execute(database.connect(), "grant select on item to " + reader);
        assertDoesNotThrow(() -> check(database.url(), reader.name(), reader.password()));
        assertDoesNotThrow(() -> check(database.url(), reader.name(), reader.password(), "public"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "alter role READER superuser | may do more than read",
        "alter role READER createrole | may do more than read",
        "alter role READER bypassrls | may do more than read",
        "grant pg_read_server_files to READER | pg_read_server_files",
        "grant pg_write_all_data to READER | pg_write_all_data",
        "grant pg_execute_server_program to READER with inherit false | pg_execute_server_program",
    })
    void refusesAPrivilegedUserOfPostgres(String privilege, String reason) throws SQLException {
        PostgresUser reader = Postgres.newRole();
        Postgres.asSuperuser(privilege.replace("READER", reader.name()));
        assertRefused(reason, () -> check(postgres().url(), reader.name(), reader.password()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "grant insert on item to READER | may change public.item",
        "grant update (name) on item to READER | may change public.item",
        "grant create on schema public to READER | may create objects in schema public",
        "create table access_token (id integer); grant select on access_token to READER | may read public.access_token",
        "create schema other; create table other.t (id integer); grant usage on schema other to READER; "
                + "grant select on other.t to READER | may read other.t",
    })
    void refusesAUserOfPostgresWhoMayDoMoreThanRead(String privilege, String reason) throws SQLException {
        PostgresDatabase database = postgres();
        PostgresUser reader = Postgres.newRole();
        execute(database.connect(), "grant select on item to " + reader + "; " + privilege.replace("READER", reader.name()));
        assertRefused(reason, () -> check(database.url(), reader.name(), reader.password(), "public"));
    }

    @Test
    void refusesTheOwnerOfADatabase() throws SQLException {
        PostgresDatabase database = postgres();
        assertRefused("may do more than read", () -> check(database.url(), database.user(), database.password()));
    }

    @Test
    void letsInAReaderOfH2() throws SQLException {
        execute(h2(), "grant select on schema public to reader");
        assertDoesNotThrow(() -> check(h2Url(), "reader", ""));
        assertDoesNotThrow(() -> check(h2Url(), "reader", "", "PUBLIC"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "alter user reader admin true | is an administrator",
        "grant insert on item to reader | may change PUBLIC.ITEM",
        "grant all on schema public to reader | may change PUBLIC.ITEM",
        "grant alter any schema to reader | may change PUBLIC.ITEM",
        "create role writer; grant delete on item to writer; grant writer to reader | may change PUBLIC.ITEM",
        "grant update on item to public | may change PUBLIC.ITEM",
        "create schema other; create table other.t (id integer); grant select on other.t to reader | may read OTHER.T",
        "create table access_token (id integer); grant select on access_token to reader | may read PUBLIC.ACCESS_TOKEN",
    })
    void refusesAUserOfH2WhoMayDoMoreThanRead(String privilege, String reason) throws SQLException {
        execute(h2(), "grant select on item to reader; " + privilege);
        assertRefused(reason, () -> check(h2Url(), "reader", "", "PUBLIC"));
    }

    @Test
    void refusesAnotherKindOfDatabase() {
        assertRefused("must begin with", () -> check("jdbc:oracle:thin:@x", "reader", ""));
    }

    private static void check(String url, String user, String password, String... schemas) throws SQLException {
        QueryConnections.checked(url, user, password, List.of(schemas)).close();
    }

    private static void assertRefused(String reason, org.junit.jupiter.api.function.Executable start) {
        StartRefusedException refusal = assertThrows(StartRefusedException.class, start);
        assertTrue(refusal.getMessage().contains(reason), refusal::getMessage);
    }

    private static PostgresDatabase postgres() throws SQLException {
        PostgresDatabase database = Postgres.newDatabase();
        execute(database.connect(), "create table item (id integer, name text)");
        return database;
    }

    private Connection h2() throws SQLException {
        Connection owner = QueryConnections.open(h2Url(), "owner", "secret");
        try (Statement statement = owner.createStatement()) {
            statement.execute("create table item (id integer, name varchar(10)); create user reader password ''");
        }
        return owner;
    }

    private String h2Url() {
        return "jdbc:h2:file:" + folder.resolve("data");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (connection; Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
