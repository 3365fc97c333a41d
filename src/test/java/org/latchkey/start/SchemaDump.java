package org.latchkey.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.h2.tools.RunScript;
import org.h2.tools.Script;
import org.latchkey.harness.Artefacts;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.PostgresOfTheMachine;
import org.latchkey.harness.ServerSetup;
import org.latchkey.harness.TestUser;

/**
 * A database that was used with one version of the schema, as SQL: an administrator and two tokens, one used and one deleted,
 * whose secrets are told in comments at its beginning. They were made under the pepper that tests know.
 */
record SchemaDump(Path file) {

    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__.*\\.sql");

    /** However old the dump is, its tokens are valid; and there is what no page of the first two versions could make. */
    private static final String COMPLETED = """
            update public.access_token set expires_at = current_timestamp + interval '30' day;
            insert into public.app_user (id, user_name, folded_name, password_hash, first_name, last_name, mail, language, region, time_zone,
              credentials_version, disabled_at, locked_at, created_at) values (1001, 'ann', 'ann', 'none', 'Ann', 'Example', 'Ann@Example.com', 'fr', 'CA', 'UTC', 1, null, null,
              current_timestamp);
            insert into public.user_role values (1001, 'Sales');
            insert into public.saved_query (id, domain, name, folded_domain, folded_name, description, statement, default_format, row_limit,
              time_limit_seconds) values (1001, 'Sales', 'Kept query', 'sales', 'kept query', 'As it was', 'select @Who as "Who"', 'CSV', 100, 30);
            insert into public.saved_query_parameter values (1001, 0, 'Who', 'TEXT', true, null, null);
            insert into public.saved_query_role values (1001, '**');
            insert into public.saved_query_column values (1001, 'Who', 'Sales')""";

    /** What is not made by a migration any more, where a version has the column. */
    private static final String FOLDED_MAIL = "; update public.app_user set folded_mail = lower(mail)";

    static SchemaDump ofPostgresql(int version) {
        return new SchemaDump(kept(version, "postgresql"));
    }

    static SchemaDump ofH2(int version) {
        return new SchemaDump(kept(version, "h2"));
    }

    private static Path kept(int version, String database) {
        return Artefacts.base().resolve("src/test/resources/org/latchkey/start").resolve(name(version, database));
    }

    private static String name(int version, String database) {
        return "schema-" + version + "-" + database + ".sql";
    }

    /** Of the schema that the WAR brings. */
    static int newestVersion() throws IOException {
        try (Stream<Path> migrations = Files.list(Artefacts.base().resolve("src/main/resources/db/migration"))) {
            return migrations.map(path -> MIGRATION.matcher(path.getFileName().toString())).filter(Matcher::matches)
                    .mapToInt(name -> Integer.parseInt(name.group(1))).max().orElseThrow();
        }
    }

    String secret(String token) {
        return text().lines().filter(line -> line.startsWith("-- " + token + ": ")).findFirst().orElseThrow().replaceFirst(".*: ", "");
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String completed() {
        return COMPLETED + (text().toLowerCase(Locale.ROOT).contains("folded_mail") ? FOLDED_MAIL : "");
    }

    void load(PostgresOfTheMachine postgres, ServerSetup setup) {
        postgres.run("psql", "--quiet", "--set=ON_ERROR_STOP=1", "--output=/dev/null", "--file=" + file, "--command=" + completed(), address(setup));
    }

    /** Into the embedded database of a server that has not run yet. */
    void load(ServerSetup setup) {
        try {
            RunScript.execute(h2Address(setup), "latchkey", "", file.toString(), StandardCharsets.UTF_8, false);
            try (Connection connection = DriverManager.getConnection(h2Address(setup), "latchkey", "")) {
                connection.createStatement().execute(completed());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Uses a server a little, and dumps what it then keeps. */
    static Path make(ServerSetup setup, PostgresOfTheMachine postgres) throws IOException {
        String secrets = use(setup);
        Path file = target("postgresql");
        postgres.run("pg_dump", "--inserts", "--no-owner", "--file=" + file, address(setup));
        return withSecrets(secrets, file);
    }

    static Path make(ServerSetup setup) throws IOException {
        String secrets = use(setup);
        Path file = target("h2");
        try {
            Script.process(h2Address(setup), "latchkey", "", file.toString(), "", "");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return withSecrets(secrets, file);
    }

    private static Path target(String database) throws IOException {
        return Artefacts.target().resolve(name(newestVersion(), database));
    }

    private static Path withSecrets(String secrets, Path file) throws IOException {
        return Files.writeString(file, secrets + Files.readString(file));
    }

    private static String use(ServerSetup setup) {
        try (LatchkeyServer server = setup.withFirstAdministrator().start()) {
            PageClient browser = server.pages();
            browser.signIn("root", TestUser.PASSWORD);
            String kept = browser.generate("kept");
            String deleted = browser.generate("deleted");
            server.client().callWith(kept).path("/tokens/self").get().assertStatus(200);
            server.client().callWith(deleted).path("/tokens/self").delete().assertStatus(204);
            return "-- kept: " + kept + "\n-- deleted: " + deleted + "\n";
        }
    }

    private static String address(ServerSetup setup) {
        return setup.database().orElseThrow().addressForPrograms();
    }

    private static String h2Address(ServerSetup setup) {
        return "jdbc:h2:file:" + setup.data().resolve("latchkey");
    }
}
