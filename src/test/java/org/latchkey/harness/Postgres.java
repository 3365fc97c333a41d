package org.latchkey.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL in processes of its own, started at first use and stopped with the run. */
public final class Postgres implements AutoCloseable {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Path folder = Folders.makeTemporary("latchkey-postgres");
    private EmbeddedPostgres server;
    private Watchdog watchdog;

    private Postgres() {
        open(Ports.free());
    }

    private void open(int port) {
        try {
            server = EmbeddedPostgres.builder().setPort(port).setDataDirectory(folder.resolve("data")).setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(folder.toFile()).setPGStartupWait(START_LIMIT)
                    .setRegisterShutdownHook(false).setServerConfig("max_connections", "200").start();
            watchdog = Watchdog.over(Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Breaks all connections and refuses new ones; what was committed stays. */
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            watchdog.close();
        }
    }

    /** After {@link #stop()}, at the same address. */
    public void startAgain() {
        open(server.getPort());
    }

    /** A PostgreSQL that the caller closes, for tests that stop it. */
    public static Postgres start() {
        return new Postgres();
    }

    /** A new, empty database of the run's own PostgreSQL, owned by a user of its own who may otherwise only see who waits for what. */
    public static PostgresDatabase newDatabase() {
        return Shared.POSTGRES.database();
    }

    /** A new, empty database, owned by a user of its own who may otherwise only see who waits for what. */
    public PostgresDatabase database() {
        return newDatabase(server.getPort());
    }

    /** The same of any PostgreSQL of this machine whose superuser has the password "postgres", or needs none. */
    static PostgresDatabase newDatabase(int port) {
        String server = "jdbc:postgresql://127.0.0.1:" + port + "/";
        PostgresUser owner = PostgresUser.named("latchkey_" + DATABASES.incrementAndGet());
        PostgresDatabase superuser = new PostgresDatabase(server + "postgres", "postgres", "postgres");
        try (Connection connection = superuser.connect(); Statement statement = connection.createStatement()) {
            statement.execute(owner.creation());
            statement.execute("grant pg_read_all_stats to " + owner);
            statement.execute("create database " + owner + " owner " + owner);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new PostgresDatabase(server + owner, owner.name(), owner.password());
    }

    /** A new user of the run's own PostgreSQL who may do nothing. */
    public static PostgresUser newRole() {
        return Shared.POSTGRES.role();
    }

    /** A new user who may do nothing. */
    public PostgresUser role() {
        PostgresUser user = PostgresUser.named("role_" + DATABASES.incrementAndGet());
        execute(user.creation());
        return user;
    }

    /** For what only the operator of the run's own PostgreSQL does. */
    public static void asSuperuser(String sql) {
        Shared.POSTGRES.execute(sql);
    }

    private void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        stop();
        Folders.delete(folder);
    }

    private static final class Shared {

        static final Postgres POSTGRES = start();

        private static Postgres start() {
            Postgres postgres = new Postgres();
            AtEnd.run(postgres::close);
            return postgres;
        }
    }
}
