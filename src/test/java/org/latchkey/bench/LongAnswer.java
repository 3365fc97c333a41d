package org.latchkey.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Postgres;
import org.latchkey.harness.PostgresDatabase;
import org.latchkey.harness.PostgresUser;
import org.latchkey.harness.SavedQueryRow;
import org.latchkey.harness.ServerSetup;

/**
 * A saved query with a million rows as CSV, from the call to the last byte, beside a loop that reads the same rows and prints them
 * with the same library to nowhere.
 */
final class LongAnswer implements Chapter {

    private static final int ROWS = 1_000_000;
    private static final int FETCH = 1_000;
    private static final String STATEMENT = "select id as \"Id\", customer as \"Customer\", region as \"Region\", ordered as \"Ordered on\","
            + " amount as \"Amount\" from sale order by id";

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public List<Figure> measure(Options options) {
        PostgresDatabase data = Postgres.newDatabase();
        PostgresUser reader = Postgres.newRole();
        prepare(data);
        ServerSetup setup = ServerSetup.onPostgres().withFirstAdministrator().with("latchkey.query.database.url", data.url())
                .with("latchkey.query.database.user", reader.name()).with("latchkey.query.database.password", reader.password());
        try (LatchkeyServer server = setup.start()) {
            server.database().save(new SavedQueryRow("Sales", STATEMENT, "CSV", 2L * ROWS, 300));
            String secret = server.database().newToken(server.database().newUser("ann"), "report").secret();
            long bytes = download(server, secret);
            loop(data);
            List<Double> rates = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            for (int round = 1; round <= options.rounds(); round++) {
                double loop = Seconds.of(() -> loop(data));
                double answer = Seconds.of(() -> download(server, secret));
                Progress.tell(String.format("round %d: loop %.2f s, answer %.2f s", round, loop, answer));
                rates.add(ROWS / answer);
                ratios.add(loop / answer);
            }
            return List.of(new Figure("rows a second of a CSV with 1,000,000 rows, " + bytes / 1024 / 1024 + " MiB", "", Spread.of(rates)),
                    new Figure("rate of that CSV ÷ a plain JDBC loop that writes the same", "≥ 0.7", Spread.of(ratios)),
                    new Figure("heap in use during that CSV, above that before", "≤ 64 MiB", heapGrowth(server, secret), "MiB"));
        }
    }

    /** The most that is found while the answer is under way; each look makes the garbage collector run. */
    private static Spread heapGrowth(LatchkeyServer server, String secret) {
        double before = Heap.ofProcess(server.pid());
        CompletableFuture<Long> answer = CompletableFuture.supplyAsync(() -> download(server, secret));
        double most = before;
        int looks = 0;
        while (!answer.isDone()) {
            most = Math.max(most, Heap.ofProcess(server.pid()));
            looks++;
        }
        Progress.tell("looked at the heap " + looks + " times");
        return Spread.of(most - before);
    }

    private static long download(LatchkeyServer server, String secret) {
        try (InputStream rows = server.client().callWith(secret).query("Test", "Sales").stream().body()) {
            long bytes = rows.transferTo(OutputStream.nullOutputStream());
            if (bytes < ROWS) {
                throw new IllegalStateException("An answer of " + bytes + " bytes cannot be whole");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void loop(PostgresDatabase data) {
        try (Connection connection = data.connect(); Statement statement = connection.createStatement();
                CSVPrinter csv = new CSVPrinter(new BufferedWriter(new OutputStreamWriter(OutputStream.nullOutputStream(),
                        StandardCharsets.UTF_8)), CSVFormat.RFC4180)) {
            connection.setAutoCommit(false);
            statement.setFetchSize(FETCH);
            ResultSet rows = statement.executeQuery(STATEMENT);
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    csv.print(rows.getObject(column));
                }
                csv.println();
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void prepare(PostgresDatabase data) {
        try (Connection connection = data.connect(); Statement statement = connection.createStatement()) {
            statement.execute("create table sale (id integer primary key, customer text, region text, ordered date, amount numeric(12, 2))");
            statement.execute("insert into sale select n, 'Customer, \"' || n % 5000 || '\"', case n % 3 when 0 then 'Europe' when 1 then 'Americas'"
                    + " else 'Asia' end, date '2026-01-01' + n % 300, n * 0.37 from generate_series(1, " + ROWS + ") n");
            statement.execute("grant select on sale to public");
            statement.execute("analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
