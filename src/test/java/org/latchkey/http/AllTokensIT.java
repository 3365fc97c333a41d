package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Page;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** What administrators see first when they have everybody's tokens sorted. */
class AllTokensIT {

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final PageClient pages = server.pages();
    private final String mark = UUID.randomUUID().toString();

    @BeforeEach
    void signIn() {
        pages.signIn(database.newUser("admin", "Administrator"));
    }

    @Test
    void byOwnerGoesThroughTheTokensOfEachInTurn() {
        List<TestUser> owners = Stream.of("Carl", "ann", "bob").map(database::newUser).toList();
        // In turns, so that no other order looks like this one.
        IntStream.range(0, 60).forEach(number -> database.newToken(owners.get(number % 3), mark + " " + number % 7));
        List<String> expected = Stream.of(1, 2, 0).map(owners::get).flatMap(owner -> IntStream.range(0, 20).mapToObj(number -> owner.name())).toList();
        assertEquals(expected, listed("&order=OWNER", "td:nth-child(3) a"));
    }

    @Test
    void byUseGoesFromTheLongestUnusedOn() {
        TestUser ann = database.newUser("ann");
        idle(database.newToken(ann, mark + " 1"), 10);
        idle(database.newToken(ann, mark + " 2"), 30);
        idle(database.newToken(ann, mark + " 3"), 20);
        assertEquals(List.of(mark + " 2", mark + " 3", mark + " 1"), listed("&order=IDLE", "td.first"));
    }

    @Test
    void byStatusGoesThroughThoseOfEachInTurn() {
        TestUser ann = database.newUser("ann");
        for (int number = 0; number < 15; number++) {
            database.newToken(ann, mark + " " + number);
            database.expire(database.newToken(ann, mark + " expired " + number));
            database.delete(database.newToken(ann, mark + " deleted " + number));
            database.update("update access_token set refused_since = now() where id = ?", database.newToken(ann, mark + " refused " + number).id());
        }
        List<String> expected = Stream.of("Active", "Refused by policy", "Expired", "Deleted").flatMap(status -> Stream.generate(() -> status).limit(15)).toList();
        assertEquals(expected, listed("&order=STATUS", "td:nth-child(4)").stream().map(text -> text.startsWith("Expires") ? "Active" : text).toList());
    }

    private void idle(TestToken token, int days) {
        database.update("update access_token set idle_since = now() - ? * interval '1 day' where id = ?", days, token.id());
    }

    /** What is in that cell of each row, to the end of the list. */
    private List<String> listed(String parameters, String cell) {
        List<String> all = new ArrayList<>();
        Page page = pages.open("/admin/tokens.xhtml?name=" + mark + parameters);
        page.document().select("tr[data-token] " + cell).eachText().forEach(all::add);
        for (Element next = page.document().selectFirst("a[rel=next]"); next != null; next = page.document().selectFirst("a[rel=next]")) {
            page = pages.open(next.attr("href"));
            page.document().select("tr[data-token] " + cell).eachText().forEach(all::add);
        }
        return all;
    }
}
