package org.latchkey.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.latchkey.harness.Database;
import org.latchkey.harness.Folders;
import org.latchkey.harness.PostgresDatabase;
import org.latchkey.harness.Secrets;
import org.latchkey.harness.TestUser;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Very many tokens, four to a user, copied into the database; their secrets, which nobody else knows, in a file.
 *
 * @param secrets one a line, in the order of the tokens
 * @param count   how many
 */
record StoredTokens(Path secrets, long count) {

    private static final int PER_USER = 4;
    /** Above all ids that the application has given out or will give out here. */
    static final long FIRST_ID = 1_000_000_000;

    private static final String USERS = "copy app_user (id, user_name, folded_name, password_hash, first_name, last_name, mail, time_zone,"
            + " credentials_version, created_at) from stdin";
    private static final String TOKENS = "copy access_token (id, owner_id, name, folded_name, description, digest, pepper_number,"
            + " secret_ending, form_key, created_at, expires_at) from stdin";

    /** Into a database that the application has prepared. */
    static StoredTokens in(PostgresDatabase database, long count) {
        Path file = Folders.makeTemporary("latchkey-secrets").resolve("secrets");
        try (Connection connection = database.connect(); BufferedWriter secrets = Files.newBufferedWriter(file)) {
            copy(connection, USERS, (count + PER_USER - 1) / PER_USER, StoredTokens::user);
            RandomGenerator random = new SplittableRandom();
            copy(connection, TOKENS, count, number -> {
                String secret = Secrets.fresh(random);
                write(secrets, secret);
                return token(number, secret);
            });
            try (Statement statement = connection.createStatement()) {
                statement.execute("analyze");
            }
            return new StoredTokens(file, count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file that keeps which secret comes next, to begin with the one of that number. */
    Path positionAt(long number) {
        try {
            return Files.writeString(secrets.resolveSibling("position"), Long.toString(number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of how many tokens with that number or a higher one a use is written. */
    long usedFrom(long number, Database database) {
        return database.number("select count(*) from daily_usage where token_id >= ?", FIRST_ID + number);
    }

    private static void copy(Connection connection, String statement, long count, Rows rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        for (long number = 0; number < count; number++) {
            byte[] row = rows.row(number).getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(row, 0, row.length);
        }
        copy.endCopy();
    }

    private static String user(long number) {
        String name = "stored-" + number;
        return String.join("\t", Long.toString(FIRST_ID + number), name, name, TestUser.PASSWORD_HASH, name, "Example",
                name + "@example.com", "UTC", "1", "now\n");
    }

    private static String token(long number, String secret) {
        String name = "token-" + number % PER_USER;
        return String.join("\t", Long.toString(FIRST_ID + number), Long.toString(FIRST_ID + number / PER_USER), name, name, "",
                "\\\\x" + HexFormat.of().formatHex(Secrets.digest(secret)), "1", secret.substring(secret.length() - 4), "stored-" + number,
                "now", "2099-01-01\n");
    }

    private static void write(BufferedWriter file, String line) {
        try {
            file.write(line);
            file.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Rows {
        String row(long number);
    }
}
