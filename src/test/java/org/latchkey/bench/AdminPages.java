package org.latchkey.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.ServerSetup;
import org.latchkey.harness.TestUser;

/**
 * How long the pages of administrators take where very many tokens, users and audit rows are stored, beside a server with a
 * thousand; and whether the database read one of the large tables from end to end for them.
 */
final class AdminPages implements Chapter {

    private static final int FEW = 1_000;
    private static final int AUDIT_ROWS_PER_TOKEN = 10;
    private static final int CALLS = 10;
    /** Bytes of a table that is not to be read from end to end. */
    private static final int LARGE = 1_000_000;

    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("Overview", "/admin/overview.xhtml");
        PAGES.put("Tokens", "/admin/tokens.xhtml");
        PAGES.put("Tokens, first to expire", "/admin/tokens.xhtml?order=EXPIRING&status=ACTIVE");
        PAGES.put("Tokens, longest unused", "/admin/tokens.xhtml?order=IDLE");
        PAGES.put("Tokens, active and longest unused", "/admin/tokens.xhtml?status=ACTIVE&unused=90&order=IDLE");
        PAGES.put("Tokens, by name", "/admin/tokens.xhtml?order=NAME");
        PAGES.put("Tokens, by owner", "/admin/tokens.xhtml?order=OWNER");
        PAGES.put("Tokens, by status", "/admin/tokens.xhtml?order=STATUS");
        PAGES.put("Tokens, by status, behind the last refused one", "/admin/tokens.xhtml?order=STATUS&at=%3E0%201%201970-01-01T00:00:00Z");
        PAGES.put("Tokens, refused ones", "/admin/tokens.xhtml?status=REFUSED");
        PAGES.put("Tokens, with a name that none has", "/admin/tokens.xhtml?name=nothing");
        PAGES.put("Tokens, of an owner that there is not", "/admin/tokens.xhtml?owner=nobody");
        PAGES.put("Tokens, whose name begins so", "/admin/tokens.xhtml?name=token-3");
        PAGES.put("Tokens, whose name begins so, by name", "/admin/tokens.xhtml?name=token-3&order=NAME");
        PAGES.put("Tokens, of one owner", "/admin/tokens.xhtml?owner=stored-77");
        PAGES.put("Tokens, expiring soon", "/admin/tokens.xhtml?expiring=7");
        PAGES.put("Tokens, unused for long", "/admin/tokens.xhtml?unused=90");
        PAGES.put("Tokens, deleted ones", "/admin/tokens.xhtml?status=DELETED");
        PAGES.put("Tokens > one of them", "/admin/token.xhtml?id=" + (StoredTokens.FIRST_ID + 77));
        PAGES.put("Users", "/admin/users.xhtml");
        PAGES.put("Users, whose name or mail begins so", "/admin/users.xhtml?text=stored-7");
        PAGES.put("Users, whose mail begins so", "/admin/users.xhtml?text=mail-stored-7");
        PAGES.put("Users, with a name that none has", "/admin/users.xhtml?text=nobody");
        PAGES.put("Users, with a role that all have", "/admin/users.xhtml?role=Sales");
        PAGES.put("Users, with a role that one in eight has", "/admin/users.xhtml?role=Support");
        PAGES.put("Users, disabled ones", "/admin/users.xhtml?status=DISABLED");
        PAGES.put("Users, locked ones, of whom there is none", "/admin/users.xhtml?status=LOCKED");
        PAGES.put("Users > one of them", "/admin/user.xhtml?id=" + (StoredTokens.FIRST_ID + 77));
        PAGES.put("Users > a new one", "/admin/new-user.xhtml");
        PAGES.put("Policy", "/admin/policy.xhtml");
        PAGES.put("Queries", "/admin/queries.xhtml");
        PAGES.put("Queries > a new one", "/admin/query.xhtml");
        PAGES.put("Queries > deleted ones", "/admin/deleted-queries.xhtml");
        PAGES.put("Audit", "/admin/audit.xhtml");
        PAGES.put("Audit, of one user", "/admin/audit.xhtml?person=stored-77");
        PAGES.put("Audit, of one token", "/admin/audit.xhtml?token=" + (StoredTokens.FIRST_ID + 77));
        PAGES.put("Audit, of one kind", "/admin/audit.xhtml?kind=TOKEN_GENERATED");
        PAGES.put("Audit, of one kind from one address", "/admin/audit.xhtml?kind=TOKEN_EDITED&address=192.0.2.77");
        PAGES.put("Audit, of a kind that never was", "/admin/audit.xhtml?kind=PASSWORD_CHANGED");
    }

    @Override
    public String name() {
        return "admin";
    }

    @Override
    public List<Figure> measure(Options options) {
        ServerSetup few = ServerSetup.onPostgres().withFirstAdministrator();
        ServerSetup many = ServerSetup.onPostgres().withFirstAdministrator();
        try (LatchkeyServer fewServer = few.start(); LatchkeyServer manyServer = many.start()) {
            fill(fewServer, few, FEW);
            fill(manyServer, many, options.stored());
            PageClient fewPages = signedIn(fewServer);
            PageClient manyPages = signedIn(manyServer);
            PAGES.values().forEach(path -> {
                milliseconds(fewPages, path);
                milliseconds(manyPages, path);
            });
            manyServer.database().update("create table scans_before as select relid, seq_scan from pg_stat_user_tables"
                    + " where pg_relation_size(relid) > " + LARGE);
            List<Figure> figures = new ArrayList<>();
            PAGES.forEach((page, path) -> figures.add(compared(options, page, path, fewPages, manyPages)));
            figures.add(scans(manyServer.database()));
            return figures;
        }
    }

    private static Figure compared(Options options, String page, String path, PageClient few, PageClient many) {
        List<Double> ofFew = new ArrayList<>();
        List<Double> ofMany = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            ofFew.add(milliseconds(few, path));
            ofMany.add(milliseconds(many, path));
        }
        return new Figure("Administration > " + page + ", with " + String.format("%,d", options.stored()) + " tokens; ÷ with 1,000",
                "≤ 300 ms; ≤ 1.5", Spread.of(ofMany) + " ms; " + Spread.ofRatios(ofMany, ofFew));
    }

    /** The middle one of some calls, from the request to the whole page. */
    private static double milliseconds(PageClient pages, String path) {
        List<Double> times = new ArrayList<>();
        for (int call = 0; call < CALLS; call++) {
            long start = System.nanoTime();
            pages.get(path).assertStatus(200);
            times.add((System.nanoTime() - start) / 1e6);
        }
        return Spread.of(times).median();
    }

    private static PageClient signedIn(LatchkeyServer server) {
        PageClient pages = server.pages();
        pages.signIn("root", TestUser.PASSWORD);
        return pages;
    }

    /** Tokens of all ages and ends, four to a user, each with some audit rows; of each kind enough for a whole page, however few there are. */
    private static void fill(LatchkeyServer server, ServerSetup setup, long tokens) {
        StoredTokens.in(setup.database().orElseThrow(), tokens);
        Database database = server.database();
        database.update("update access_token set created_at = now() - (id % 365) * interval '1 day',"
                + " expires_at = now() + (1 + (id * 7919 + id / 365 * 101) % 365 - id % 365) * interval '1 day',"
                + " idle_since = now() - (id % 200) * interval '1 day', deleted_at = case when id % 25 = 0 then now() end,"
                + " refused_since = case when id % 25 = 3 then now() end, policy_reason = case when id % 25 = 3 then 'TOO_LONG' end where id >= ?",
                StoredTokens.FIRST_ID);
        fillAudit(database);
        // One token in a hundred is in use.
        database.update("insert into daily_usage (token_id, usage_day, calls) select id, current_date - n, 1 + (id + n) % 5000"
                + " from access_token, generate_series(0, 89) n where id >= ? and id % 100 = 0", StoredTokens.FIRST_ID);
        database.update("update app_user set folded_mail = case id % 2 when 0 then '' else 'mail-' end || user_name || '@example.com',"
                + " disabled_at = case when id % 8 = 0 then now() end where id >= ?", StoredTokens.FIRST_ID);
        database.update("insert into user_role (user_id, role) select id, 'Sales' from app_user where id >= ?", StoredTokens.FIRST_ID);
        database.update("insert into user_role (user_id, role) select id, 'Support' from app_user where id >= ? and id % 8 = 7", StoredTokens.FIRST_ID);
        database.update("vacuum analyze");
    }

    /** The indexes are made afterwards: row by row they take many times as long. */
    private static void fillAudit(Database database) {
        String others = " from pg_indexes where tablename = 'audit_entry' and indexname <> 'audit_entry_pkey'";
        String names = database.text("select string_agg(indexname, ', ')" + others);
        String definitions = database.text("select string_agg(indexdef, '; ')" + others);
        database.update("drop index " + names);
        database.update("insert into audit_entry (id, at, kind, actor, owner_id, address, token_id, token_name, detail)"
                + " select t.id * " + AUDIT_ROWS_PER_TOKEN + " + n, t.created_at + n * interval '1 hour', case n when 0 then 'TOKEN_GENERATED' else 'TOKEN_EDITED' end,"
                + " 'stored-' || t.owner_id, t.owner_id, '192.0.2.' || t.id % 250, t.id, t.name, ''"
                + " from access_token t, generate_series(0, " + (AUDIT_ROWS_PER_TOKEN - 1) + ") n where t.id >= ?", StoredTokens.FIRST_ID);
        database.update(definitions);
    }

    /** Of all large tables, and the tables by name where there are any. */
    private static Figure scans(Database database) {
        String large = " from (select a.relname as name, a.seq_scan - b.seq_scan as number from pg_stat_user_tables a join scans_before b using (relid)"
                + " where a.seq_scan > b.seq_scan) scanned";
        String tables = database.text("select coalesce(string_agg(name || ' ' || number, ', '), '')" + large);
        return new Figure("times that the database read a large table from end to end for these pages" + (tables.isEmpty() ? "" : ": " + tables), "0",
                Spread.of(database.number("select coalesce(sum(number), 0)" + large)));
    }
}
