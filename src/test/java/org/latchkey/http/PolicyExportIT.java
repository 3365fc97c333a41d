package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.harness.Answer;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** What a policy would affect, as a file. */
class PolicyExportIT {

    private static final String EXPORT = "/admin/policy/export";
    private static final String A_MONTH = "?allowed=true&longest=30&default=30&most=1000&unused=&roles=";

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final PageClient pages = server.pages();
    private final String mark = UUID.randomUUID().toString();
    private TestUser admin;
    private TestUser ann;

    @BeforeEach
    void signIn() {
        admin = database.newUser("admin", "Administrator");
        ann = database.newUser("ann", "Robots " + mark);
        pages.signIn(admin);
    }

    @AfterEach
    void leaveNothing() {
        database.update("update access_token set deleted_at = now() where name like '%' || ? || '%'", mark);
    }

    private TestToken lasting(TestUser owner, String name, int days) {
        return database.newToken(owner, name + mark, Instant.now().plus(Duration.ofDays(days)));
    }

    /** Lines about the tokens of this test. */
    private List<String> lines(Answer answer) {
        return answer.assertStatus(200).body().lines().filter(line -> line.contains(mark)).toList();
    }

    private List<String> audit() {
        return database.auditBy(admin).stream().filter(row -> row.kind().startsWith("POLICY")).map(row -> row.kind() + " " + row.detail()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {EXPORT, "/ADMIN/policy/export", "//admin/policy/export", "/x/../admin/policy/export"})
    void isNotThereForOthers(String path) {
        PageClient others = server.pages();
        others.signIn(ann);
        others.get(path + A_MONTH).assertStatus(404);
        assertEquals(302, server.pages().get(path + A_MONTH).status());
        server.client().callWith(database.newToken(admin, "report")).path(EXPORT).get().assertProblem(403);
        assertEquals(0, database.number("select count(*) from audit_entry where actor in (?, ?) and kind like 'POLICY%'", ann.name(), admin.name()));
    }

    @Test
    void saysWhoWhichAndWhyAndHasNoFormula() {
        TestToken tooLong = lasting(ann, "=1+1 ", 60);
        database.update("update access_token set last_used_at = '2026-03-01T12:00:00Z' where id = ?", tooLong.id());
        database.update("update app_user set first_name = '@SUM(A1)', last_name = 'O\"Hara, jr.' where id = ?", ann.id());
        lasting(ann, "fits ", 20);
        Answer answer = pages.get(EXPORT + A_MONTH).assertStatus(200);
        assertEquals("text/csv", answer.mediaType());
        assertEquals("no-store", answer.header("Cache-Control").orElse(""));
        assertTrue(answer.header("Content-Disposition").orElse("").matches("attachment; filename=\"latchkey-policy-\\d{4}-\\d\\d-\\d\\d\\.csv\""));
        assertEquals(1, lines(answer).size());
        String line = lines(answer).get(0);
        String beginning = ann.name() + ",'@SUM(A1),\"O\"\"Hara, jr.\"," + ann.name() + "@example.com,'=1+1 " + mark + ",Lasts longer than 30 days,";
        assertTrue(line.startsWith(beginning), line);
        assertTrue(line.substring(beginning.length()).matches("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ,){2}2026-03-01T12:00:00Z"), line);
        assertEquals(1, audit().size());
        assertTrue(audit().get(0).startsWith("POLICY_LIST_EXPORTED longest 365 -> 30, most 5 -> 1000"), audit()::toString);
    }

    /** More tokens of one owner than are read at once, and more owners. */
    @Test
    void isWholeHoweverMuchThereIs() {
        IntStream.rangeClosed(1, 1_100).forEach(number -> lasting(ann, "script " + number + " ", 60));
        database.update("insert into app_user (id, user_name, folded_name, password_hash, first_name, last_name, mail, time_zone, credentials_version, created_at)"
                + " select nextval('app_user_seq'), ? || n, ? || n, '', '', '', '', 'UTC', 1, now() from generate_series(1, 620) n", mark, mark);
        database.update("insert into access_token (id, owner_id, name, folded_name, description, digest, pepper_number, secret_ending, form_key, created_at, expires_at)"
                + " select nextval('access_token_seq'), u.id, ?, ?, '', sha256(u.user_name::bytea), 1, '', u.id, now(), now() + interval '60 days'"
                + " from app_user u where u.user_name like ? || '%'", mark, mark, mark);
        List<String> lines = lines(pages.get(EXPORT + A_MONTH));
        assertEquals(1_720, lines.size());
        assertEquals(1_720, lines.stream().distinct().count());
        assertEquals(100, lines.stream().filter(line -> line.contains(",\"Beyond 1,000 tokens of its owner\",")).count());
        assertEquals(List.of(), lines(pages.get(EXPORT + "?allowed=true&longest=90&default=30&most=1000&roles=Robots%20" + mark)));
        assertEquals(620, lines(pages.get(EXPORT + "?allowed=false&longest=90&default=30&most=1000&roles=Robots%20" + mark)).size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en|Check|Owner,First name,Last name,Email,Token,Why,Created,Expires,Last used|Lasts longer than 30 days
            fr|Vérifier l'effet|Propriétaire,Prénom,Nom,Courriel,Jeton,Pourquoi,Créé le,Expire le,Dernière utilisation|Dure plus de 30 jours""")
    void isInTheLanguageOfThePageThatOffersItAndJudgedWhenItIsMade(String language, String button, String headings, String reason) {
        TestUser reader = database.newUserWhoReads(language, "reader", "Administrator");
        PageClient theirs = server.pages();
        theirs.signIn(reader);
        lasting(ann, "before ", 60);
        String link = theirs.open("/admin/policy.xhtml").formNamed("policy").set("policy:longest", "30").set("policy:default", "30").set("policy:most", "1000")
                .set("policy:roles", "Sales & more, é").press(button).document().select("a[href*=/admin/policy/export]").attr("href");
        lasting(ann, "after ", 60);
        Answer answer = theirs.get(link);
        assertEquals(headings, answer.body().lines().findFirst().orElse(""));
        assertEquals(2, lines(answer).stream().filter(line -> line.contains("," + reason + ",")).count(), answer::body);
        assertTrue(database.auditBy(reader).stream().anyMatch(row -> row.detail().contains("exempt [] -> [Sales & more, é]")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?allowed=true", "?allowed=true&longest=366&default=30&most=5", "?allowed=true&longest=30&default=31&most=5",
        "?allowed=true&longest=x&default=30&most=5", "?allowed=true&longest=30&default=30&most=0", "?allowed=true&longest=30&default=30&most=5&unused=6",
        "?allowed=perhaps&longest=30&default=30&most=5", "?allowed=true&longest=30&default=30&most=5&roles=a%01b", "?allowed=true&longest=-1&default=1&most=5"})
    void isRefusedForAPolicyThatCouldNotBeSaved(String query) {
        Answer answer = pages.get(EXPORT + query).assertStatus(400);
        assertEquals(List.of(), answer.headers("Content-Disposition"));
        assertTrue(answer.body().contains("The request could not be understood."), answer::body);
        assertEquals(List.of(), audit());
    }

    @Test
    void ofNothingHasItsHeadings() {
        String body = pages.get(EXPORT + "?allowed=true&longest=365&default=30&most=1000").assertStatus(200).body();
        assertTrue(body.startsWith("Owner,First name,"), body);
        assertFalse(body.contains(mark));
    }
}
