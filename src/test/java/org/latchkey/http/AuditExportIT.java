package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.harness.Answer;
import org.latchkey.harness.AuditRow;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestUser;

/** The audit as a file. */
class AuditExportIT {

    private static final String EXPORT = "/admin/audit/export";

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final PageClient pages = server.pages();
    private TestUser admin;
    private TestUser ann;

    @BeforeEach
    void signIn() {
        admin = database.newUser("admin", "Administrator");
        ann = database.newUser("ann");
        pages.signIn(admin);
    }

    @ParameterizedTest
    @ValueSource(strings = {EXPORT, "/ADMIN/audit/export", "//admin/audit/export", "/x/../admin/audit/export"})
    void isNotThereForOthers(String path) {
        PageClient others = server.pages();
        others.signIn(ann);
        others.get(path + "?format=csv").assertStatus(404);
        assertEquals(302, server.pages().get(path + "?format=csv").status());
        server.client().callWith(database.newToken(admin, "report")).path(EXPORT).with("format", "csv").get().assertProblem(403);
        assertEquals(0, database.number("select count(*) from audit_entry where actor in (?, ?) and kind like 'AUDIT%'", ann.name(), admin.name()));
    }

    @Test
    void asCsvHasEveryEntryOfTheListAndNoFormula() {
        database.keepInAudit(2_100, "=1+" + ann.name(), ann, "TOKEN_EDITED", 1_000L, "192.0.2.1", Instant.now().minus(Duration.ofHours(1)));
        Answer answer = pages.get(EXPORT + "?format=csv&person=" + ann.name()).assertStatus(200);
        assertEquals("text/csv", answer.mediaType());
        assertTrue(answer.header("Content-Disposition").orElse("").matches("attachment; filename=\"latchkey-audit-\\d{4}-\\d\\d-\\d\\d\\.csv\""));
        List<String> lines = answer.body().lines().toList();
        assertEquals("at,kind,actor,owner,address,tokenId,tokenName,detail,reason,id", lines.get(0));
        assertEquals(2_100, lines.stream().skip(1).distinct().count());
        assertTrue(lines.stream().skip(1).allMatch(line -> line.contains(",TOKEN_EDITED,'=1+" + ann.name() + "," + ann.name() + ",192.0.2.1,")), lines.get(1));
        assertEquals(List.of("AUDIT_EXPORTED person='" + ann.name() + "' format=CSV",
                "AUDIT_EXPORT_ENDED rows=2100 person='" + ann.name() + "' format=CSV"), accesses());
    }

    @Test
    void asJsonLinesHasAnObjectALine() {
        database.keepInAudit(ann.name(), ann, "TOKEN_EDITED", 5L, "192.0.2.1", Instant.parse("2026-03-01T12:00:00Z"));
        database.keepInAudit(ann.name(), null, "SIGN_IN_FAILED", null, "192.0.2.1", Instant.parse("2026-03-01T12:00:01Z"));
        Answer answer = pages.get(EXPORT + "?format=jsonl&person=" + ann.name()).assertStatus(200);
        assertEquals("application/jsonl", answer.mediaType());
        List<JsonObject> objects = answer.body().lines().map(line -> Json.createReader(new StringReader(line)).readObject()).toList();
        assertEquals(List.of("SIGN_IN_FAILED", "TOKEN_EDITED"), objects.stream().map(object -> object.getString("kind")).toList());
        assertTrue(objects.get(0).isNull("tokenId") && objects.get(0).isNull("owner"), answer::body);
        assertEquals(5, objects.get(1).getInt("tokenId"));
        assertEquals("2026-03-01T12:00:00Z", objects.get(1).getString("at"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?format=xml", "?format=csv&token=x", "?format=csv&from=never"})
    void isRefusedWhereItCannotBeMeant(String query) {
        assertEquals(List.of(), pages.get(EXPORT + query).assertStatus(400).headers("Content-Disposition"));
        assertEquals(List.of(), accesses());
    }

    private List<String> accesses() {
        return database.auditBy(admin).stream().filter(row -> row.kind().startsWith("AUDIT")).map(row -> row.kind() + " " + row.detail()).toList();
    }
}
