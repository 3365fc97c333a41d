package org.latchkey.harness;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Makes and ages what the server keeps, by SQL of its own: what a test arranges does not go through the code under test.
 *
 * <pre>{@code
 * TestUser ann = database.newUser("ann", "Sales");
 * TestToken token = database.newToken(ann, "nightly report");
 * database.expire(token);
 * }</pre>
 */
public final class Database {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Sql rows;

    Database(PostgresDatabase address) {
        rows = new Sql(address);
    }

    /** A new user whose name begins as given and is nobody else's, in UTC and with the browser's language. */
    public TestUser newUser(String name, String... roles) {
        return newUser(name + "-" + NAMES.incrementAndGet(), "UTC", null, roles);
    }

    /** A new user in UTC whose pages are in the language, {@code en} or {@code fr}. */
    public TestUser newUserWhoReads(String language, String name, String... roles) {
        return newUser(name + "-" + NAMES.incrementAndGet(), "UTC", language, roles);
    }

    /** A new user who lives in the time zone, for instance {@code Pacific/Kiritimati}. */
    public TestUser newUserIn(String zone, String name, String... roles) {
        return newUser(name + "-" + NAMES.incrementAndGet(), zone, "en", roles);
    }

    private TestUser newUser(String name, String zone, String language, String... roles) {
        long id = nextId("app_user_seq");
        update("insert into app_user (id, user_name, folded_name, password_hash, first_name, last_name, mail, folded_mail, language,"
                + " time_zone, credentials_version, created_at) values (?, ?, ?, ?, ?, 'Example', ?, ?, ?, ?, 1, now())",
                id, name, name.toLowerCase(Locale.ROOT), TestUser.PASSWORD_HASH, name, new TestUser(id, name).mail(),
                new TestUser(id, name).mail().toLowerCase(Locale.ROOT), language, zone);
        TestUser user = new TestUser(id, name);
        for (String role : roles) {
            assign(user, role);
        }
        return user;
    }

    public void assign(TestUser user, String role) {
        change("USER", user.id(), "insert into user_role (user_id, role) values (?, ?)", user.id(), role);
    }

    public void withdraw(TestUser user, String role) {
        change("USER", user.id(), "delete from user_role where user_id = ? and role = ?", user.id(), role);
    }

    /** As an administrator would; the sessions of the user end. */
    public void disable(TestUser user) {
        change("USER", user.id(),
                "update app_user set disabled_at = now(), credentials_version = credentials_version + 1 where id = ?", user.id());
    }

    public void lock(TestUser user) {
        change("USER", user.id(),
                "update app_user set locked_at = now(), credentials_version = credentials_version + 1 where id = ?", user.id());
    }

    /** An active token that expires in 30 days. */
    public TestToken newToken(TestUser owner, String name) {
        return newToken(owner, name, Instant.now().plus(Duration.ofDays(30)));
    }

    public TestToken newToken(TestUser owner, String name, Instant expiresAt) {
        long id = nextId("access_token_seq");
        String secret = Secrets.fresh();
        update("insert into access_token (id, owner_id, name, folded_name, description, digest, pepper_number, secret_ending, form_key,"
                + " created_at, expires_at) values (?, ?, ?, ?, '', ?, 1, ?, ?, now(), ?)",
                id, owner.id(), name, name.toLowerCase(Locale.ROOT), Secrets.digest(secret), secret.substring(secret.length() - 4),
                "test-" + id, expiresAt.atOffset(ZoneOffset.UTC));
        return new TestToken(id, name, secret, owner);
    }

    /** Moves the token's whole life back, so that its last second was one ago. */
    public void expire(TestToken token) {
        change("TOKEN", token.id(), "update access_token set created_at = created_at - (expires_at - now()) - interval '1 second',"
                + " expires_at = now() - interval '1 second' where id = ?", token.id());
    }

    /** The token as if it had been deleted a moment ago by its owner. */
    public void delete(TestToken token) {
        change("TOKEN", token.id(), "update access_token set deleted_at = now(), deletion = 'BY_OWNER', deleted_by = ? where id = ?",
                token.owner().name(), token.id());
    }

    /** As a policy that was saved with this choice does, which tells nodes of the policy alone. */
    public void refuseByPolicy(TestToken token) {
        change("POLICY", 1, "update access_token set refused_since = now(), policy_reason = 'TOO_LONG' where id = ?", token.id());
    }

    /** How many of the user's tokens are neither expired nor deleted. */
    public long activeTokens(TestUser owner) {
        return number("select count(*) from access_token where owner_id = ? and deleted_at is null and expires_at > now()", owner.id());
    }

    /** How many rows the user's tokens have in the table, whatever their state. */
    public long allTokens(TestUser owner) {
        return number("select count(*) from access_token where owner_id = ?", owner.id());
    }

    /** What the audit holds of this user, the oldest first. */
    public List<AuditRow> auditOf(TestUser owner) {
        return auditWhere("owner_id = ?", owner.id());
    }

    /** What the audit holds of what this user did, the oldest first. */
    public List<AuditRow> auditBy(TestUser actor) {
        return auditWhere("actor = ?", actor.name());
    }

    private List<AuditRow> auditWhere(String condition, Object parameter) {
        return rows.query("select at, kind, actor, address, token_id, token_name, detail from audit_entry where " + condition + " order by id",
                row -> new AuditRow(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2), row.getString(3),
                        row.getString(4), row.getObject(5, Long.class), row.getString(6), row.getString(7)), parameter);
    }

    /** An entry of the audit that the product did not write, as its chain would tell; the owner and the token may be {@code null}. */
    public void keepInAudit(String actor, TestUser owner, String kind, Long tokenId, String address, Instant at) {
        keepInAudit(1, actor, owner, kind, tokenId, address, at);
    }

    /** So many entries, each one second and one token after the one before. */
    public void keepInAudit(int entries, String actor, TestUser owner, String kind, Long tokenId, String address, Instant at) {
        update("insert into audit_entry (id, at, kind, actor, owner_id, address, token_id, token_name, detail)"
                + " select nextval('audit_entry_seq'), ?::timestamptz + i * interval '1 second', ?, ?, ?, ?, ? + i, 'token ' || (? + i), ''"
                + " from generate_series(0, ? - 1) i",
                at.atOffset(ZoneOffset.UTC), kind, actor, owner == null ? null : owner.id(), address, tokenId, tokenId, entries);
    }

    /** Makes the query, or replaces the one of that name. */
    public void save(SavedQueryRow query) {
        String folded = query.name().toLowerCase(Locale.ROOT);
        update("delete from saved_query_role where query_id in (select id from saved_query where folded_domain = 'test' and folded_name = ?)",
                folded);
        update("delete from saved_query where folded_domain = 'test' and folded_name = ?", folded);
        long id = nextId("saved_query_seq");
        update("insert into saved_query values (?, 'Test', ?, 'test', ?, '', ?, ?, ?, ?)", id, query.name(), folded, query.statement(),
                query.format(), query.rowLimit(), query.timeLimitSeconds());
        update("insert into saved_query_role values (?, '**')", id);
    }

    /** Makes a change that nodes are told of, in one transaction, as the product does. They know it within a second. */
    private void change(String kind, long subjectId, String sql, Object... parameters) {
        rows.inOneTransaction(statements -> {
            statements.update(sql, parameters);
            statements.update("update change_counter set last_id = last_id + 1");
            statements.update("insert into change (id, kind, subject_id, at) select last_id, ?, ?, now() from change_counter", kind, subjectId);
        });
    }

    /** Changes what the verbs of this class do not, without telling any node; for tests that name the row themselves. */
    public int update(String sql, Object... parameters) {
        return rows.update(sql, parameters);
    }

    /** How much there is, by table. */
    public Map<String, Long> rowsOfEachTable() {
        return rows.query("select tablename from pg_tables where schemaname = 'public'", row -> row.getString(1)).stream()
                .collect(Collectors.toMap(table -> table, table -> number("select count(*) from " + table), (one, other) -> one, TreeMap::new));
    }

    public long number(String sql, Object... parameters) {
        return rows.query(sql, row -> row.getLong(1), parameters).get(0);
    }

    /** The first column of the only row; {@code null} where it is. */
    public String text(String sql, Object... parameters) {
        return rows.query(sql, row -> row.getString(1), parameters).get(0);
    }

    private long nextId(String sequence) {
        // Sequences step by the 50 ids that the JPA provider hands out below the value: the value itself is the test's alone.
        return number("select nextval('" + sequence + "')");
    }
}
