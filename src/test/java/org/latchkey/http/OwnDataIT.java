package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Answer;
import org.latchkey.harness.AuditRow;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** What is kept about a person, for that person and for nobody else. */
class OwnDataIT {

    private static final String PATH = "/settings/my-data.json";

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final TestUser ann = database.newUser("ann", "Sales", "Research");
    private final PageClient pages = server.pages();

    @Test
    void isAFileThatNoCacheKeeps() {
        pages.signIn(ann);
        Answer answer = pages.get(PATH).assertStatus(200);
        assertEquals("application/json", answer.mediaType());
        assertTrue(answer.header("Content-Disposition").orElse("").matches("attachment; filename=\"latchkey-\\d{4}-\\d\\d-\\d\\d\\.json\""), answer::toString);
        assertEquals("no-store", answer.header("Cache-Control").orElse(""));
        assertTrue(pages.open("/settings/profile.xhtml").document().select("a[href$=/settings/my-data.json]").hasText());
    }

    @Test
    void hasProfileRolesTokensWithTheirUseAndActivity() {
        pages.signIn(ann);
        String secret = pages.generate("nightly");
        TestToken gone = database.newToken(ann, "gone");
        database.delete(gone);
        database.update("insert into daily_usage values (?, '2026-01-01', 12), (?, '2025-12-31', 3)", gone.id(), gone.id());
        database.update("insert into token_address values (?, '192.0.2.7', '2025-12-31T01:00:00Z', '2026-01-01T01:00:00Z')", gone.id());
        database.update("insert into token_refusal values (?, 'DELETED', 5, '2026-01-02T01:00:00Z', '192.0.2.8')", gone.id());
        database.update("update access_token set refused_since = '2026-01-03T01:00:00Z', policy_reason = 'TOO_LONG' where id = ?", gone.id());
        Answer answer = pages.get(PATH);
        JsonObject all = answer.json().asJsonObject();
        assertEquals(List.of(ann.name(), "Example", ann.name() + "@example.com", "UTC"), List.of(all.getJsonObject("profile").getString("userName"),
                all.getJsonObject("profile").getString("lastName"), all.getJsonObject("profile").getString("mail"),
                all.getJsonObject("profile").getString("timeZone")));
        assertEquals(List.of("Research", "Sales"), all.getJsonArray("roles").getValuesAs(JsonString::getString));
        assertEquals(List.of("gone", "nightly"), names(all.getJsonArray("tokens")));
        JsonObject deleted = all.getJsonArray("tokens").getJsonObject(0);
        assertEquals("BY_OWNER", deleted.getString("deletion"));
        assertEquals("2026-01-03T01:00:00Z TOO_LONG", deleted.getString("refusedByPolicySince") + " " + deleted.getString("policyReason"));
        assertEquals("[{\"day\":\"2025-12-31\",\"calls\":3},{\"day\":\"2026-01-01\",\"calls\":12}]", deleted.get("dailyCalls").toString());
        assertEquals("192.0.2.7", deleted.getJsonArray("addresses").getJsonObject(0).getString("address"));
        assertEquals(5, deleted.getJsonArray("refusals").getJsonObject(0).getInt("calls"));
        assertEquals(JsonValue.NULL, all.getJsonArray("tokens").getJsonObject(1).get("deletedAt"));
        assertEquals(List.of("DATA_EXPORTED", "TOKEN_GENERATED", "SIGNED_IN"),
                all.getJsonArray("activity").getValuesAs(JsonObject.class).stream().map(entry -> entry.getString("kind")).toList());
        assertFalse(answer.body().contains("digest") || answer.body().contains(secret.substring(4, 40)) || answer.body().contains(TestUser.PASSWORD_HASH),
                answer::toString);
    }

    @Test
    void hasNoticesTheChoiceOfThemAndTheAgeOfTheAccount() {
        database.update("update app_user set created_at = '2025-06-07T08:09:10Z' where id = ?", ann.id());
        database.update("insert into declined_notice values (?, 'EXPIRED')", ann.id());
        pages.signIn(ann);
        pages.generate("nightly");
        long gone = notice(database.newToken(ann, "gone"));
        notice(database.newToken(database.newUser("bob"), "a token of bob's"));
        JsonObject all = pages.get(PATH).json().asJsonObject();
        assertEquals("2025-06-07T08:09:10Z", all.getJsonObject("profile").getString("createdAt"));
        List<String> chosen = all.getJsonArray("chosenNotices").getValuesAs(JsonString::getString);
        assertTrue(chosen.contains("GENERATED") && chosen.contains("EXPIRES_IN_1_DAY") && !chosen.contains("EXPIRED"), chosen::toString);
        List<JsonObject> notices = all.getJsonArray("notices").getValuesAs(JsonObject.class);
        assertEquals(List.of("GENERATED", "DELETED"), notices.stream().map(notice -> notice.getString("kind")).toList());
        assertEquals(List.of("nightly", pages.address()), List.of(notices.get(0).getString("tokenName"), notices.get(0).getString("address")));
        assertEquals(JsonValue.NULL, notices.get(0).get("dismissedAt"));
        assertEquals("{\"at\":\"2026-01-01T01:00:00Z\",\"kind\":\"DELETED\",\"tokenId\":" + gone + ",\"tokenName\":\"gone\",\"actor\":\"root\","
                + "\"address\":\"\",\"reason\":\"found in public\",\"madeAt\":\"2026-01-01T01:00:00Z\",\"dismissedAt\":\"2026-01-02T01:00:00Z\","
                + "\"mailedAt\":\"2026-01-01T01:01:00Z\"}", notices.get(1).toString());
    }

    /** @return the id of the token */
    private long notice(TestToken token) {
        database.update("insert into notice (id, owner_id, token_id, token_name, kind, at, address, actor, reason, made_at, dismissed_at, mail_tries,"
                + " mailed_at) values (nextval('notice_seq'), ?, ?, ?, 'DELETED', '2026-01-01T01:00:00Z', '', 'root', 'found in public',"
                + " '2026-01-01T01:00:00Z', '2026-01-02T01:00:00Z', 1, '2026-01-01T01:01:00Z')", token.owner().id(), token.id(), token.name());
        return token.id();
    }

    @Test
    void isWholeHoweverMuchThereIs() {
        IntStream.rangeClosed(1, 45).forEach(number -> database.expire(database.newToken(ann, "script " + number)));
        database.update("insert into audit_entry (id, at, kind, actor, owner_id, address, detail) select -n - ? * 10000, now() - make_interval(mins => n),"
                + " 'SIGNED_IN', 'ann', ?, '192.0.2.7', '' from generate_series(1, 1200) as n", ann.id(), ann.id());
        pages.signIn(ann);
        JsonObject all = pages.get(PATH).json().asJsonObject();
        assertEquals(45, names(all.getJsonArray("tokens")).stream().distinct().count());
        assertEquals(1202, all.getJsonArray("activity").size());
    }

    @Test
    void hasNothingOfOthersAndIsTheirsOnly() {
        database.newToken(database.newUser("bob"), "a name that only bob uses");
        TestToken token = database.newToken(ann, "nightly");
        assertEquals(302, server.pages().get(PATH).status());
        server.client().callWith(token).path(PATH).get().assertStatus(403);
        pages.signIn(ann);
        assertFalse(pages.get(PATH).body().contains("a name that only bob uses"));
        assertEquals(405, pages.post(PATH, "").status());
    }

    @Test
    void isInTheAuditAndTheActivityOfItsOwner() {
        pages.signIn(ann);
        pages.get(PATH).assertStatus(200);
        AuditRow row = database.auditOf(ann).get(1);
        assertEquals(List.of("DATA_EXPORTED", ann.name(), pages.address()), List.of(row.kind(), row.actor(), row.address()));
        assertTrue(pages.open(PageClient.TOKENS).text().contains("Own data downloaded"));
    }

    private static List<String> names(JsonArray tokens) {
        return tokens.getValuesAs(JsonObject.class).stream().map(token -> token.getString("name")).toList();
    }
}
