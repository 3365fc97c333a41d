package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latchkey.harness.Answer;
import org.latchkey.harness.Call;
import org.latchkey.harness.Database;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PatClient;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** Saved queries as programs run them. */
class QueryIT {

    private static final String SUMMARY = "/Sales/Synth%C3%A8se%20annuelle";

    private final Database database = LatchkeyServer.shared().database();
    private final PatClient program = LatchkeyServer.shared().client();

    private TestToken seller;
    private TestToken nobody;

    @BeforeEach
    void makeTokens() {
        seller = database.newToken(database.newUser("seller", "Sales"), "report");
        nobody = database.newToken(database.newUser("nobody"), "report");
    }

    private Call orders() {
        return program.callWith(seller).query("Sales", "Orders").with("@From", "2026-06-01").with("@Until", "2026-06-30");
    }

    private TestToken tokenOf(String demoUser) {
        return database.newToken(new TestUser(database.number("select id from app_user where folded_name = ?", demoUser), demoUser), "report");
    }

    @Test
    void givesSchemaAndDataApart() {
        Answer answer = program.callWith(tokenOf("bob")).query("Sales", "My Customers").with("RowCount", 2).get().assertStatus(200);
        assertEquals("application/json", answer.mediaType());
        assertEquals("{\"schema\":[{\"columnName\":\"Id\",\"type\":\"Int32\"},{\"columnName\":\"Name\",\"type\":\"String\"},"
                + "{\"columnName\":\"City\",\"type\":\"String\"},{\"columnName\":\"Region\",\"type\":\"String\"}],"
                + "\"data\":[[3,\"Blue Heron Outfitters\",\"Halifax\",\"Americas\"],[6,\"Drukkerij Van Loon\",\"Utrecht\",\"Europe\"]]}",
                answer.body());
    }

    @Test
    void givesAnObjectPerRow() {
        Call call = program.callWith(tokenOf("bob")).query("Sales", "My Customers").with("CompressJSON", false).with("RowCount", 1);
        JsonArray rows = call.get().assertStatus(200).json().asJsonArray();
        assertEquals("Blue Heron Outfitters", rows.getJsonObject(0).getString("Name"));
        assertEquals(rows.getJsonObject(0), call.with("WrapSingleRecordInArray", false).get().assertStatus(200).json());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "CSV | text/csv | Order,Ordered on,Customer,Region,Amount", "tsv | text/tab-separated-values | Order\tOrdered on\tCustomer\tRegion\tAmount",
        "Psv | text/x-pipe-separated-values | `Order|Ordered on|Customer|Region|Amount`",
    })
    void givesDelimitedText(String format, String mediaType, String header) {
        Answer answer = orders().with("ResultFormat", format).with("RowCount", 1).get().assertStatus(200);
        assertEquals(List.of(mediaType + ";charset=utf-8"), answer.headers("Content-Type"));
        assertTrue(answer.body().startsWith(header + "\r\n"), answer::toString);
        assertEquals(2, answer.body().lines().count());
        assertTrue(answer.body().endsWith("\r\n"));
    }

    @Test
    void givesXml() {
        Answer answer = orders().with("ResultFormat", "XML").with("RowCount", 1).get().assertStatus(200);
        assertEquals("application/xml", answer.mediaType());
        assertTrue(answer.body().contains("<column name=\"Amount\" type=\"Decimal\"/>"), answer::toString);
        assertTrue(answer.body().endsWith("</row></result>"), answer::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "*/* | text/csv", "application/json | application/json", "application/xml, text/csv;q=0.9 | application/xml",
        "application/json;q=0.2, text/tab-separated-values;q=0.3 | text/tab-separated-values", "application/json;q=0, */* | text/csv",
    })
    void choosesTheFormatByAcceptElseTheQuerysOwn(String accept, String mediaType) {
        assertEquals(mediaType, orders().accept(accept).with("RowCount", 0).get().assertStatus(200).mediaType());
    }

    @Test
    void prefersResultFormatToAccept() {
        assertEquals("application/json", orders().accept("application/pdf").with("ResultFormat", "JSON").with("RowCount", 0).get()
                .assertStatus(200).mediaType());
    }

    @Test
    void givesPages() {
        Call lines = program.callWith(seller).query("Sales", "Order Lines").with("ResultFormat", "CSV");
        assertEquals(List.of("99999", "100000"), lines.with("StartRow", 99_998).with("ROWCOUNT", 10).get().assertStatus(200).body().lines()
                .skip(1).map(line -> line.substring(0, line.indexOf(','))).toList());
    }

    @Test
    void isKeptByNoCache() {
        assertEquals(List.of("private, no-store"), orders().get().assertStatus(200).headers("Cache-Control"));
    }

    @Test
    void takesAFormInUtf8() {
        Answer answer = program.callWith(seller).path("/API" + SUMMARY).field("@ANNÉE", "2025").field("RowCount", 1).post().assertStatus(200);
        assertEquals("Americas", answer.json().asJsonObject().getJsonArray("data").getJsonArray(0).getString(1));
        program.callWith(seller).query("Sales", "Orders").with("@From", "2026-06-01").field("@Region", "Asia").post().assertStatus(200);
    }

    @Test
    void answersHeadAsGetWithoutRows() {
        Answer answer = orders().send("HEAD").assertStatus(200);
        assertEquals("text/csv", answer.mediaType());
        assertEquals("", answer.body());
        program.callWith(nobody).query("Sales", "Orders").send("HEAD").assertStatus(404);
        program.callWith(seller).query("Sales", "Orders").send("HEAD").assertStatus(400);
    }

    @Test
    void hidesWhatMayNotBeRunLikeWhatIsNotThere() {
        Answer forbidden = program.callWith(nobody).query("Sales", "Orders").with("@From", "2026-01-01").get().assertProblem(404);
        Answer unknown = program.callWith(nobody).query("Sales", "Nothing").with("@From", "2026-01-01").get().assertProblem(404);
        Answer malformed = program.callWith(nobody).query("Sales", "Orders").with("bad", "1").get().assertProblem(404);
        assertEquals(unknown.body(), forbidden.body());
        assertEquals(unknown.body(), malformed.body());
        program.callWith(nobody).query("Nowhere", "Orders").get().assertProblem(404);
    }

    @Test
    void showsEachUserTheirOwnRows() {
        String anns = program.callWith(tokenOf("ann")).query("Sales", "My Customers").get().assertStatus(200).body();
        String bobs = program.callWith(tokenOf("bob")).query("Sales", "My Customers").get().assertStatus(200).body();
        assertTrue(anns.contains("Aldgate Stationers") && !anns.contains("Blue Heron Outfitters"), anns);
        assertTrue(bobs.contains("Blue Heron Outfitters") && !bobs.contains("Aldgate Stationers"), bobs);
        program.callWith(tokenOf("bob")).query("Sales", "My Customers").with("@CurrentUser", "ann").get().assertProblem(400);
    }

    @Test
    void leavesOutTheColumnThatMayNotBeSeen() {
        TestToken chief = database.newToken(database.newUser("chief", "Human Resources"), "report");
        assertTrue(columns(program.callWith(chief)).contains("Salary"));
        assertFalse(columns(program.callWith(seller)).contains("Salary"));
        program.callWith(chief).query("Human Resources", "Employees").with("@MinimumSalary", 70_000).get().assertStatus(200);
        program.callWith(seller).query("Human Resources", "Employees").with("@minimumsalary", 70_000).get().assertProblem(403);
    }

    @Test
    void followsTheRolesOfTheMoment() {
        orders().get().assertStatus(200);
        database.withdraw(seller.owner(), "Sales");
        Eventually.holds(Eventually.ON_EVERY_NODE, () -> orders().get().status() == 404);
        database.assign(seller.owner(), "Sales");
        Eventually.holds(Eventually.ON_EVERY_NODE, () -> orders().get().status() == 200);
    }

    private static List<String> columns(Call call) {
        return call.query("Human Resources", "Employees").get().assertStatus(200).json().asJsonObject().getJsonArray("schema")
                .getValuesAs(JsonObject.class).stream().map(column -> column.getString("columnName")).toList();
    }
}
