package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latchkey.harness.Call;
import org.latchkey.harness.Database;
import org.latchkey.harness.Form;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Page;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;
import org.latchkey.harness.Warehouse;

/** What administrators write is what programs run, from the next call on. */
class WriteQueryIT {

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final QueryWriter admin = QueryWriter.at(server);

    private Call call(TestUser user, String name) {
        return server.client().callWith(database.newToken(user, "report")).query(admin.domain(), name).with("ResultFormat", "CSV");
    }

    @Test
    void aSavedQueryIsRunByThoseWhoHaveItsRoles() {
        admin.create("Two", "select 2 as \"Two\"", "Sales\nOther");
        assertEquals("Two\r\n2\r\n", call(database.newUser("ann", "Sales"), "Two").get().assertStatus(200).body());
        assertEquals("Two\r\n2\r\n", call(database.newUser("cid", "Other"), "two").get().assertStatus(200).body());
        call(database.newUser("bob"), "Two").get().assertProblem(404);
        call(admin.user(), "Two").get().assertProblem(404);
    }

    @Test
    void aSavedQueryIsRunByTheUsersItNamesAndByNoOtherOfTheirRoles() {
        TestUser ann = database.newUser("ann");
        Form form = admin.begin("Hers", "select @CurrentUser as \"Who\"").set("query:users", ann.name().toUpperCase() + "\n");
        long id = admin.save(form);
        assertEquals("Who\r\n" + ann.name() + "\r\n", call(ann, "Hers").get().assertStatus(200).body());
        call(database.newUser("bob"), "Hers").get().assertProblem(404);
        assertTrue(pageOf(ann).contains("Hers"), "also on the page");
        admin.save(admin.open(id).set("query:users", ""));
        call(ann, "Hers").get().assertProblem(404);
        assertTrue(!pageOf(ann).contains("Hers"));
    }

    private String pageOf(TestUser user) {
        var pages = server.pages();
        pages.signIn(user);
        return pages.open("/queries.xhtml").text();
    }

    @Test
    void aChangeIsInForceForTheNextCall() {
        TestUser ann = database.newUser("ann", "Sales");
        Call two = call(ann, "Two");
        long id = admin.create("Two", "select 2 as \"Two\"", "Sales");
        two.get().assertStatus(200);
        admin.save(admin.open(id).set("query:statement", "select 22 as \"Two\" union select 222 order by 1").set("query:rows", "2"));
        assertEquals("Two\r\n22\r\n222\r\n", two.get().assertStatus(200).body());
        admin.save(admin.open(id).set("query:name", "Deux").set("query:format", "XML"));
        two.get().assertProblem(404);
        Call deux = server.client().callWith(database.newToken(ann, "other")).query(admin.domain(), "Deux");
        assertEquals("application/xml", deux.get().assertStatus(200).mediaType());
        admin.save(admin.open(id).set("query:roles", "Other"));
        deux.get().assertProblem(404);
        assertEquals(4, database.number("select version from saved_query where id = ?", id));
    }

    @Test
    void parametersAreFoundAndTyped() {
        Form form = admin.begin("Stock", "select item from stock where quantity>=@Least and @Name='x'").set("query:source", Warehouse.NAME)
                .set("query:everyone", "on");
        Page page = form.press("Save");
        assertTrue(page.text().contains("The parameters of the statement have changed."), page::text);
        Element part = page.document().select("fieldset:has(legend:contains(@Least))").first();
        assertEquals(List.of("@Least", "@Name"), page.document().select("[id='query:parameters'] legend").eachText());
        Form typed = page.formNamed("query").set(part.selectFirst("select").attr("name"), "INTEGER");
        Element other = page.document().select("fieldset:has(legend:contains(@Name))").first();
        typed.set(other.selectFirst("input[name$=default]").attr("name"), "x").set(other.selectFirst("input[type=checkbox]").attr("name"), "");
        long id = admin.save(typed);
        Call stock = call(database.newUser("ann"), "Stock");
        assertEquals("Parameter @Least is missing; it must be a whole number such as 42.", stock.get().assertProblem(400).header("X-Cinchy-Error").orElse(""));
        assertEquals("item\r\nCrate\r\n", stock.with("@Least", 5).get().assertStatus(200).body());
        Page again = admin.pages().open(QueryWriter.PATH + "?id=" + id);
        String name = again.document().select("fieldset:has(legend:contains(@Name)) input[name$=default]").attr("name");
        admin.save(again.formNamed("query").set(name, ""));
        assertEquals("item\r\n", stock.get().assertStatus(200).body(), "null is equal to nothing");
        Page less = admin.open(id).set("query:statement", "select item from stock where quantity >= @Least").press("Find parameters");
        admin.save(less.formNamed("query"));
        assertEquals("item\r\nCrate\r\n", stock.get().assertStatus(200).body());
        assertEquals(1, database.number("select count(*) from saved_query_parameter where query_id = ?", id));
    }

    @Test
    void aRestrictedColumnIsLeftOutForAllOthers() {
        Page page = admin.begin("Stock", "select item, price from stock where price >= @Price order by 1").set("query:source", Warehouse.NAME)
                .set("query:everyone", "on").press("Find parameters");
        page = page.formNamed("query").press("Restrict a column");
        Element column = page.document().selectFirst("[id='query:columns'] fieldset");
        Element price = page.document().selectFirst("[id='query:parameters'] fieldset");
        admin.save(page.formNamed("query").set(column.selectFirst("input").attr("name"), "PRICE").set(column.selectFirst("textarea").attr("name"), "Buyers\nChief")
                .set(price.selectFirst("select").attr("name"), "DECIMAL").set(price.selectFirst("input[type=checkbox]").attr("name"), "")
                .set(price.selectFirst("input[name$=default]").attr("name"), "0").set(price.selectFirst("input[name$=filters]").attr("name"), "price"));
        assertEquals("item\r\nCrate\r\nPallet\r\n", call(database.newUser("ann"), "Stock").get().assertStatus(200).body());
        call(database.newUser("ann"), "Stock").with("@Price", 100).get().assertProblem(403);
        assertEquals("item,price\r\nPallet,199.99\r\n", call(database.newUser("eve", "Buyers"), "Stock").with("@Price", 100).get().assertStatus(200).body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "domain | a/b | The domain may have neither",
        "name | `` | Give a name.",
        "rows | many | Enter a whole number from 1 to 10,000,000.",
        "seconds | 301 | Enter a whole number from 1 to 300.",
        "users | nobody-at-all | There is no user of this name: nobody-at-all",
        "source | elsewhere | Please choose one of the values offered.",
        "statement | select nothing | The database refuses this statement: Column \"NOTHING\" not found",
    })
    void whatIsWrongIsToldAtItsFieldAndNothingIsSaved(String field, String value, String expected) {
        String said = admin.refusal(admin.begin("Wrong", "select 1").set("query:" + field, value));
        assertTrue(said.contains(expected), said);
        assertEquals(0, database.number("select count(*) from saved_query where name = 'Wrong' or domain = ?", admin.domain()));
    }

    @Test
    void aNameIsTakenInAnyLetterCase() {
        admin.create("Own orders", "select 1", "Sales");
        assertTrue(admin.refusal(admin.begin("OWN ORDERS", "select 2")).contains("has a query of this name"));
        long other = admin.create("Other", "select 2", "Sales");
        assertTrue(admin.refusal(admin.open(other).set("query:name", "own orders")).contains("has a query of this name"));
        admin.save(admin.open(other).set("query:name", "OTHER"));
        assertEquals(2, admin.saved());
    }

    @Test
    void aCopyIsAnotherQuery() {
        TestToken ann = database.newToken(database.newUser("ann", "Sales"), "report");
        long id = admin.create("Own orders", "select 1 as \"One\"", "Sales");
        Form form = admin.openWith("copy=" + id);
        long copy = admin.save(form.set("query:statement", "select 2 as \"One\""));
        assertTrue(copy != id);
        assertEquals("{\"schema\":[{\"columnName\":\"One\",\"type\":\"Int32\"}],\"data\":[[2]]}",
                server.client().callWith(ann).query(admin.domain(), "Copy of Own orders").get().assertStatus(200).body());
        assertTrue(server.client().callWith(ann).query(admin.domain(), "Own orders").get().body().contains("[[1]]"));
    }
}
