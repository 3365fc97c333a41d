package org.latchkey.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The PostgreSQL that is installed here, with the programs that come with it: those that make and read backups above all. */
public final class PostgresOfTheMachine implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Path programs = programs();
    private final Path folder = Folders.makeTemporary("latchkey-postgres");
    private final int port = Ports.free();
    private final Process server;
    private final Watchdog watchdog;

    public PostgresOfTheMachine() {
        String data = folder.resolve("data").toString();
        run("initdb", "--pgdata", data, "--username", "postgres", "--pwfile", passwordFile().toString(), "--auth", "scram-sha-256",
                "--encoding", "UTF8", "--no-locale", "--no-sync");
        server = start("postgres", "-D", data, "-p", Integer.toString(port), "-c", "listen_addresses=127.0.0.1",
                "-c", "unix_socket_directories=");
        watchdog = Watchdog.over(server.pid());
        Eventually.holds(LIMIT, this::answers);
    }

    /** Unlike the one from Maven Central it demands passwords. */
    private Path passwordFile() {
        try {
            return Files.writeString(folder.resolve("password"), "postgres\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of one version, though the server may be found by a link. */
    private static Path programs() {
        try {
            return Program.POSTGRES.executable().orElseThrow().toRealPath().getParent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try {
            superuser().connect().close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** A new, empty database, owned by a user of its own who may do nothing else. */
    public PostgresDatabase database() {
        return Postgres.newDatabase(port);
    }

    /** A new user who may do nothing. */
    public PostgresUser role() {
        PostgresUser user = PostgresUser.named("role_of_the_machine");
        asSuperuser(user.creation());
        return user;
    }

    /** An empty database with the same owner, in the place of this one. */
    public void makeAnew(PostgresDatabase database) {
        String name = database.url().replaceFirst(".*/", "");
        asSuperuser("drop database " + name);
        asSuperuser("create database " + name + " owner " + database.user());
    }

    private void asSuperuser(String sql) {
        new Sql(superuser()).update(sql);
    }

    private PostgresDatabase superuser() {
        return new PostgresDatabase("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "postgres");
    }

    /** Runs one of the programs to its end. */
    public void run(String program, String... arguments) {
        Process process = start(program, arguments);
        if (!endsInTime(process) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(program + " " + String.join(" ", arguments) + " did not end well within " + LIMIT);
        }
    }

    private static boolean endsInTime(Process process) {
        try {
            return process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process start(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            // PostgreSQL refuses to run as root; in a user namespace it is nobody, and may still use the folder.
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        try {
            return new ProcessBuilder(command).inheritIO().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever is still connected does not keep it. */
    @Override
    public void close() {
        run("pg_ctl", "stop", "--pgdata", folder.resolve("data").toString(), "--mode", "immediate");
        endsInTime(server);
        watchdog.close();
        Folders.delete(folder);
    }
}
