package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Page;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestUser;

/** Administration &gt; Users: the list. */
class UserListIT {

    private static final LatchkeyServer SERVER = LatchkeyServer.shared();

    private final Database database = SERVER.database();
    /** What the names of this test's users begin with, and nobody else's. */
    private final String prefix = "list-" + UUID.randomUUID();

    private static Page list(String... parameters) {
        List<String> query = new ArrayList<>();
        for (int i = 0; i < parameters.length; i += 2) {
            query.add(parameters[i] + "=" + URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return Administration.shared().pages().open(Administration.LIST + "?" + String.join("&", query));
    }

    private static List<String> names(Page page) {
        return page.document().select("[data-user] h3").eachText();
    }

    private TestUser user(String suffix, String... roles) {
        return database.newUser(prefix + suffix, roles);
    }

    @Test
    void findsWhatUserNamesBeginWithInAnyLetterCase() {
        TestUser ann = user("-ann");
        TestUser bob = user("-bob");
        assertEquals(List.of(ann.name(), bob.name()), names(list("text", prefix.toUpperCase())));
        assertEquals(List.of(ann.name()), names(list("text", prefix + "-a")));
        assertEquals(List.of(), names(list("text", prefix + "-c")));
        assertTrue(list("text", prefix + "-c").text().contains("No user fits what you look for."));
    }

    @Test
    void findsWhatMailAddressesBeginWith() {
        TestUser ann = user("-ann");
        database.update("update app_user set mail = ?, folded_mail = ? where id = ?", prefix + ".Archer@example.com",
                prefix + ".archer@example.com", ann.id());
        assertEquals(List.of(ann.name()), names(list("text", prefix + ".ARCHER@")));
    }

    @Test
    void takesSignsOfPatternsAsTheyAre() {
        TestUser percent = user("%-1");
        user("x-1");
        assertEquals(List.of(percent.name()), names(list("text", prefix + "%")));
        assertEquals(List.of(), names(list("text", prefix + "_")));
        assertEquals(List.of(), names(list("text", prefix + "!")));
        assertEquals(List.of(), names(list("text", prefix + "' or 1=1 --")));
    }

    @Test
    void findsByStatus() {
        TestUser active = user("-active");
        TestUser disabled = user("-disabled");
        TestUser locked = user("-locked");
        database.disable(disabled);
        database.lock(locked);
        assertEquals(List.of(active.name()), names(list("text", prefix, "status", "ACTIVE")));
        assertEquals(List.of(disabled.name()), names(list("text", prefix, "status", "DISABLED")));
        assertEquals(List.of(locked.name()), names(list("text", prefix, "status", "LOCKED")));
        assertEquals(3, names(list("text", prefix, "status", "anything else")).size());
        Page all = list("text", prefix);
        assertEquals(List.of("Active", "Disabled", "Locked"), all.document().select("[data-user] .tag").eachText());
    }

    @Test
    void findsByRoleAndShowsTheRoles() {
        TestUser seller = user("-seller", "Sales", "Finance");
        user("-other", "Sales department");
        Page found = list("text", prefix, "role", "Sales");
        assertEquals(List.of(seller.name()), names(found));
        Element row = found.document().selectFirst("[data-user=" + seller.id() + "]");
        assertTrue(row.text().contains("Finance, Sales"), row::text);
    }

    @Test
    void leadsThroughAllPartsForwardsAndBackKeepingTheFilter() {
        List<String> all = IntStream.range(0, 60).mapToObj(number -> user("-%02d-".formatted(number)).name()).toList();
        List<String> seen = new ArrayList<>();
        Page part = list("text", prefix, "status", "ACTIVE");
        assertTrue(part.text().contains("60 users"), part::text);
        seen.addAll(names(part));
        for (Element next = link(part, "next"); next != null; next = link(part, "next")) {
            part = follow(next);
            seen.addAll(names(part));
        }
        assertEquals(all, seen);
        part = follow(link(part, "prev"));
        assertEquals(all.subList(25, 50), names(part));
        part = follow(link(part, "prev"));
        assertEquals(all.subList(0, 25), names(part));
        assertEquals(null, link(part, "prev"));
    }

    private static Element link(Page page, String rel) {
        return page.document().selectFirst("a[rel=" + rel + "]");
    }

    private static Page follow(Element link) {
        return Administration.shared().pages().open(link.attr("href"));
    }

    @Test
    void beginsAtTheBeginningWhereTheAddressNamesNoPlace() {
        TestUser ann = user("-ann");
        for (String at : List.of("", "x", ">1", "> ", ">99999999999999999999 x", ">1 \u0000", "<1 ")) {
            assertEquals(List.of(ann.name()), names(list("text", prefix, "at", at)), at);
        }
    }

    @Test
    void isThereForAdministratorsOnly() {
        TestUser ann = user("-ann");
        PageClient others = SERVER.pages();
        others.signIn(ann);
        for (String path : List.of(Administration.LIST, Administration.LIST + "?text=a", Administration.NEW, Administration.path(ann))) {
            Page none = others.open("/admin/no-such-page.xhtml");
            Page hidden = others.open(path);
            hidden.answer().assertStatus(404);
            assertEquals(none.text(), hidden.text());
        }
        assertFalse(others.open("/settings/tokens.xhtml").text().contains("Administration"));
    }
}
