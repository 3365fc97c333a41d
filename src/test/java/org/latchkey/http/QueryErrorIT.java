package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.harness.Answer;
import org.latchkey.harness.Call;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PatClient;
import org.latchkey.harness.SavedQueryRow;
import org.latchkey.harness.TestToken;

/** The rows of the error table that a query decides. */
@Tag("every-server")
class QueryErrorIT {

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final PatClient program = server.client();

    private TestToken seller;

    @BeforeEach
    void makeToken() {
        seller = database.newToken(database.newUser("seller", "Sales"), "report");
    }

    private Call orders() {
        return program.callWith(seller).query("Sales", "Orders");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "@Nothing | 1 | This query has no parameter @Nothing.",
        "Nothing | 1 | There is no parameter Nothing; those of a query begin with @.",
        "@From | yesterday | Parameter @From must be a date such as 2026-12-24.",
        "@From | 2026-01-01' or '1'='1 | Parameter @From must be a date such as 2026-12-24.",
        "@MinimumAmount | 1e99 | Parameter @MinimumAmount must be a number such as 19.95.",
        "ResultFormat | PROTOBUF | ResultFormat must be JSON, CSV, TSV, PSV or XML.",
        "StartRow | -1 | StartRow must not be negative.",
    })
    void saysWhichParameterIsWrongInBodyAndHeader(String name, String value, String sentence) {
        Call call = orders().with(name, value);
        Answer answer = (name.equals("@From") ? call : call.with("@From", "2026-01-01")).get().assertProblem(400);
        assertEquals(sentence, answer.json().asJsonObject().getString("detail"));
        assertEquals(List.of(sentence), answer.headers("X-Cinchy-Error"));
    }

    @Test
    void saysWhatIsMissingAndWhatIsRepeated() {
        assertEquals("Parameter @From is missing; it must be a date such as 2026-12-24.",
                orders().get().assertProblem(400).header("X-Cinchy-Error").orElseThrow());
        assertEquals("Parameter @from is given more than once.",
                orders().with("@From", "2026-01-01").with("@from", "2026-01-01").get().assertProblem(400).header("X-Cinchy-Error").orElseThrow()
                        .replace("@From", "@from"));
        orders().with("@From", "2026-01-01").field("@From", "2026-01-01").post().assertProblem(400);
    }

    @Test
    void putsOnlyAsciiIntoTheHeader() {
        Answer answer = program.callWith(seller).query("Sales", "Synthèse annuelle").with("@Année", "日本").get().assertProblem(400);
        assertEquals(List.of("Parameter @Annee must be a whole number such as 42."), answer.headers("X-Cinchy-Error"));
        assertEquals("Parameter @Année must be a whole number such as 42.", answer.json().asJsonObject().getString("detail"));
        orders().with("@a\r\nX-Evil: 1", "1").get().assertProblem(400).headers("X-Evil").forEach(header -> assertEquals("", header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "FOO"})
    void refusesOtherMethodsAndNamesThoseItTakes(String method) {
        Answer answer = orders().send(method).assertProblem(405);
        assertTrue(Set.of(answer.header("Allow").orElseThrow().split(", ")).containsAll(Set.of("GET", "HEAD", "POST")), answer::toString);
    }

    @Test
    void refusesFormatsItCannotGive() {
        orders().with("@From", "2026-01-01").accept("application/pdf").get().assertProblem(406);
        orders().with("@From", "2026-01-01").accept("application/json;q=0").get().assertProblem(406);
    }

    @Test
    void refusesBodiesItCannotRead() {
        orders().post("application/json", "{}").assertProblem(415);
        orders().post("text/plain", "@From=2026-01-01").assertProblem(415);
    }

    @Test
    void tellsNothingOfTheStatementThatFails() {
        database.save(SavedQueryRow.of("Broken at once", "select 1 / 0 as \"X\""));
        Answer answer = run("Broken at once").get().assertProblem(500);
        assertEquals("The query cannot be computed with these values.", answer.json().asJsonObject().getString("detail"));
        database.save(SavedQueryRow.of("Nonsense", "select nothing from nowhere"));
        assertEquals("The query failed; its author has to mend it.",
                run("Nonsense").get().assertProblem(500).json().asJsonObject().getString("detail"));
        database.save(SavedQueryRow.of("Two", "select 1; select 2"));
        run("Two").get().assertProblem(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"select file_read('/etc/passwd')", "select * from csvread('/etc/passwd')",
        "select * from final table (delete from customer)", "create alias x as 'x'", "set transaction read write"})
    void letsNoStatementOutOfTheData(String statement) {
        database.save(SavedQueryRow.of("Escape", statement));
        run("Escape").get().assertProblem(500);
        run("My Customers", "Sales").get().assertStatus(200);
    }

    @Test
    void limitsTheTimeOfAStatement() {
        database.save(SavedQueryRow.of("Slow",
                "select count(*) from system_range(1, 1000000) a, system_range(1, 1000000) b where mod(a.x * b.x, 7) = 3").seconds(1));
        assertEquals("The query took longer than it may; narrow it by its parameters.",
                run("Slow").get().assertProblem(500).json().asJsonObject().getString("detail"));
    }

    @ParameterizedTest
    @CsvSource({"/API,JSON", "/API,CSV", "/API,XML", "/api,JSON", "/%41PI,CSV"})
    void breaksAStreamOffVisibly(String root, String format) throws IOException {
        database.save(SavedQueryRow.of("Broken late", "select x as \"X\", 1 / (50000 - x) as \"Y\" from system_range(1, 100000)"));
        HttpResponse<InputStream> answer = program.callWith(seller).path(root + "/Test/Broken%20late").with("ResultFormat", format).stream();
        assertEquals(200, answer.statusCode());
        try (InputStream body = answer.body()) {
            assertThrows(IOException.class, body::readAllBytes);
        }
    }

    @Test
    void breaksOffRatherThanGivingFewerRowsThanThereAre() throws IOException {
        database.save(SavedQueryRow.of("Too many", "select x as \"X\" from system_range(1, 100000)").rows(90_000));
        try (InputStream body = program.callWith(seller).path("/API/Test/Too%20many").stream().body()) {
            assertThrows(IOException.class, body::readAllBytes);
        }
        assertEquals(90_001, run("Too many").with("RowCount", 90_000).with("ResultFormat", "CSV").get().assertStatus(200).body().lines().count());
    }

    @Test
    void givesTheWholeOrAnErrorToHttp10() {
        database.save(SavedQueryRow.of("Broken old", "select x as \"X\", 1 / (50000 - x) as \"Y\" from system_range(1, 100000)"));
        program.raw().line("GET /API/Test/Broken%20old HTTP/1.0").line("Authorization: Bearer " + seller.secret()).send().assertProblem(500);
        Answer whole = program.raw().line("GET /API/Sales/Order%20Lines HTTP/1.0").line("Authorization: Bearer " + seller.secret()).send()
                .assertStatus(200);
        assertEquals(100_001, whole.body().lines().count());
        assertEquals(Integer.toString(whole.body().length()), whole.header("Content-Length").orElseThrow());
    }

    private Call run(String name) {
        return run(name, "Test");
    }

    private Call run(String name, String domain) {
        return program.callWith(seller).query(domain, name);
    }
}
