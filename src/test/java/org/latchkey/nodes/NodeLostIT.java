package org.latchkey.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Database;
import org.latchkey.harness.Form;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.LoadBalancer;
import org.latchkey.harness.Needs;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.Program;
import org.latchkey.harness.ServerSetup;
import org.latchkey.harness.TestUser;

/** Who is signed in at a node that dies goes on at the other: signed in, with the same roles, and with the dialog still open. */
@Needs(Program.HAPROXY)
class NodeLostIT {

    /** More than one node's share of the data grid can hold by luck. */
    private static final int BROWSERS = 6;

    private static List<LatchkeyServer> nodes = List.of();

    @AfterAll
    static void stop() {
        nodes.forEach(LatchkeyServer::close);
    }

    @Test
    void peopleGoOnAtTheOther() {
        nodes = ServerSetup.demoOnPostgres().asTwoNodes().stream().map(ServerSetup::launch).toList();
        nodes.forEach(LatchkeyServer::awaitDeployed);
        try (LoadBalancer balancer = LoadBalancer.over(nodes.get(0), nodes.get(1))) {
            Database database = nodes.get(0).database();
            TestUser ann = database.newUser("ann", "Sales");
            List<PageClient> browsers = Stream.generate(balancer::pages).limit(BROWSERS).toList();
            browsers.forEach(browser -> browser.signIn(ann));
            PageClient first = browsers.get(0);
            Form dialog = first.startGenerating().fill("Token name", "nightly");
            balancer.nodeOf(first).kill();

            assertTrue(dialog.press("Generate token").text().contains("Token created successfully"));
            assertEquals(1, database.activeTokens(ann));
            for (PageClient browser : browsers) {
                assertTrue(browser.open("/queries.xhtml").text().contains("Order Lines"));
            }
            assertEquals(BROWSERS, database.auditOf(ann).stream().filter(row -> row.kind().equals("SIGNED_IN")).count());
        }
    }
}
