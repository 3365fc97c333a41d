package org.latchkey.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.latchkey.harness.Addresses;
import org.latchkey.harness.Answer;
import org.latchkey.harness.Database;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Page;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.ServerSetup;
import org.latchkey.harness.TestUser;

/**
 * What a policy costs that one in ten of very many tokens does not keep: to look what it would do, to refuse these tokens, to chain
 * the entries that the audit then has, and to check that chain.
 */
final class PolicyRun implements Chapter {

    private static final Duration CHAINED = Duration.ofMinutes(10);

    @Override
    public String name() {
        return "policy";
    }

    @Override
    public List<Figure> measure(Options options) {
        ServerSetup setup = ServerSetup.onPostgres().withFirstAdministrator();
        try (LatchkeyServer server = setup.start()) {
            fill(server.database(), StoredTokens.in(setup.database().orElseThrow(), options.stored()));
            PageClient pages = server.pages();
            pages.signIn("root", TestUser.PASSWORD);
            List<Double> checks = new ArrayList<>();
            for (int round = 0; round < options.rounds(); round++) {
                checks.add(Seconds.of(() -> checked(pages)));
            }
            Page page = checked(pages);
            double saved = Seconds.of(() -> demand(page.formNamed("policy").set("policy:treatment", "REFUSE").press("Save"), "The policy is in force"));
            double chained = Seconds.of(() -> Eventually.holds(CHAINED, () -> audit(server).body().contains("\"waiting\":0,")));
            String checkedAudit = audit(server).body();
            double check = Seconds.of(() -> audit(server));
            String refused = String.format("%,d", options.stored() / 10);
            String stored = String.format("%,d", options.stored());
            return List.of(new Figure("to look what a policy would do to " + stored + " tokens, of which it refuses " + refused, "", Spread.of(checks), "s"),
                    new Figure("to put it into force", "", Spread.of(saved), "s"),
                    new Figure("until the audit's entries about these tokens are chained, from then on", "", Spread.of(chained), "s"),
                    new Figure("to check the chain of " + String.format("%,d", entries(checkedAudit)) + " entries", "", Spread.of(check), "s"));
        }
    }

    private static void fill(Database database, StoredTokens tokens) {
        Progress.tell(tokens.count() + " tokens are stored");
        database.update("update access_token set expires_at = created_at + case when id % 10 = 0 then 60 else 20 end * interval '1 day' where id >= ?",
                StoredTokens.FIRST_ID);
        database.update("vacuum analyze");
    }

    private static Page checked(PageClient pages) {
        return demand(pages.open("/admin/policy.xhtml").formNamed("policy").set("policy:longest", "30").set("policy:default", "30").press("Check"),
                "What this policy would do");
    }

    private static Page demand(Page page, String text) {
        if (!page.text().contains(text)) {
            throw new IllegalStateException(text + " is not on " + page.text());
        }
        return page;
    }

    private static Answer audit(LatchkeyServer server) {
        return server.client().from(Addresses.OPERATOR).withoutCredentials().path("/ops/audit").get().assertStatus(200);
    }

    private static long entries(String audit) {
        return Long.parseLong(audit.replaceAll(".*\"entries\":(\\d+).*", "$1").strip());
    }
}
