package org.latchkey.nodes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Call;
import org.latchkey.harness.Database;
import org.latchkey.harness.Form;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.SavedQueryRow;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;
import org.latchkey.harness.TwoNodes;

/** What is taken back at one node is refused at the other within a second, measured. */
class RevocationIT {

    private static final Logger LOG = Logger.getLogger(RevocationIT.class.getName());
    private static final AtomicInteger QUERIES = new AtomicInteger();
    private static final int THREADS = 10;

    private final TwoNodes nodes = TwoNodes.shared();
    private final Database database = nodes.database();

    /** Something that the second node accepts, and how it is taken back at the first. */
    private record Right(BooleanSupplier accepted, Runnable takeBack) {
    }

    @Test
    void aDeletedTokenIsRefused() throws Exception {
        assertRefusedInTime("deleted tokens", 200, () -> {
            TestToken token = database.newToken(database.newUser("ann"), "nightly");
            return new Right(accepts(self(token)), () -> nodes.first().client().callWith(token).path("/tokens/self").delete().assertStatus(204));
        });
    }

    @Test
    void ofADisabledOwnerEveryTokenIsRefused() throws Exception {
        assertRefusedInTime("disabled owners", 20, () -> {
            TestUser ann = database.newUser("ann");
            return new Right(accepts(self(database.newToken(ann, "nightly"))), () -> database.disable(ann));
        });
    }

    @Test
    void whatThePolicyNoLongerAllowsIsRefusedOfEveryOwner() throws Exception {
        assertRefusedInTime("tokens refused by a policy", 20, () -> {
            TestToken token = database.newToken(database.newUser("ann"), "nightly");
            return new Right(accepts(self(token)), () -> database.refuseByPolicy(token));
        });
    }

    @Test
    void ofAnOwnerWhomAnAdministratorDisablesEveryTokenIsRefused() throws Exception {
        PageClient root = administrator();
        assertRefusedInTime("owners disabled on the page", 10, () -> {
            TestUser ann = database.newUser("ann");
            Form form = root.open("/admin/user.xhtml?id=" + ann.id()).formNamed("disable");
            return new Right(accepts(self(database.newToken(ann, "nightly"))), () -> form.answerTo("Disable user").assertStatus(302));
        });
    }

    /** The policy stays as it is, and is done to the one token that is older than it and lasts longer. */
    @Test
    void whatAnAdministratorRefusesByAPolicyIsRefused() throws Exception {
        PageClient root = administrator();
        assertRefusedInTime("token refused on the page", 1, () -> {
            TestToken token = database.newToken(database.newUser("ann"), "nightly", Instant.now().plus(Duration.ofDays(500)));
            Form form = root.open("/admin/policy.xhtml").formNamed("policy").press("Check").formNamed("policy").set("policy:treatment", "REFUSE");
            return new Right(accepts(self(token)), () -> assertTrue(form.press("Save").text().contains("The policy is in force")));
        });
    }

    @Test
    void aQueryThatAnAdministratorTakesAwayIsNotFound() throws Exception {
        PageClient root = administrator();
        assertRefusedInTime("queries taken away on the page", 10, () -> {
            String query = newQuery();
            long id = database.number("select id from saved_query where name = ?", query);
            Form form = root.open("/admin/query.xhtml?id=" + id).formNamed("query").set("query:everyone", null).set("query:roles", "").set("query:users", "");
            return new Right(accepts(call(database.newToken(database.newUser("ann"), "nightly")).query("Test", query)),
                    () -> form.answerTo("Save").assertStatus(302));
        });
    }

    private PageClient administrator() {
        PageClient root = nodes.first().pages();
        root.signIn(database.newUser("root", "Administrator"));
        return root;
    }

    @Test
    void aWithdrawnRoleTakesItsQueriesAlong() throws Exception {
        assertRefusedInTime("withdrawn roles, a query", 20, () -> {
            TestUser ann = database.newUser("ann", "Sales");
            String query = newQuery();
            database.update("update saved_query_role set role = 'Sales' where query_id in (select id from saved_query where name = ?)", query);
            return new Right(accepts(call(database.newToken(ann, "nightly")).query("Test", query)), () -> database.withdraw(ann, "Sales"));
        });
    }

    @Test
    void aWithdrawnRoleTakesItsColumnsAlong() throws Exception {
        assertRefusedInTime("withdrawn roles, a column", 20, () -> {
            TestUser ann = database.newUser("ann", "Human Resources");
            Call employees = call(database.newToken(ann, "nightly")).query("Human Resources", "Employees").with("RowCount", 1);
            return new Right(() -> employees.get().assertStatus(200).body().contains("Salary"), () -> database.withdraw(ann, "Human Resources"));
        });
    }

    @Test
    void aQueryThatNobodyMayRunAnyLongerIsNotFound() throws Exception {
        assertRefusedInTime("queries taken away", 20, () -> {
            String query = newQuery();
            return new Right(accepts(call(database.newToken(database.newUser("ann"), "nightly")).query("Test", query)),
                    () -> database.update("delete from saved_query_role where query_id in (select id from saved_query where name = ?)", query));
        });
    }

    private String newQuery() {
        String name = "Taken away " + QUERIES.incrementAndGet();
        database.save(SavedQueryRow.of(name, "select 1 as \"One\""));
        return name;
    }

    private Call call(TestToken token) {
        return nodes.second().client().callWith(token);
    }

    private Call self(TestToken token) {
        return call(token).path("/tokens/self");
    }

    private static BooleanSupplier accepts(Call call) {
        return () -> call.get().status() == 200;
    }

    private static void assertRefusedInTime(String what, int times, Supplier<Right> rights) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Duration>> runs = Collections.nCopies(times, () -> delay(rights.get()));
            List<Long> millis = new ArrayList<>();
            for (Future<Duration> run : threads.invokeAll(runs)) {
                millis.add(run.get().toMillis());
            }
            Collections.sort(millis);
            LOG.info(() -> times + " " + what + ": refused at the other node after " + millis.get(times / 2) + " ms (median), "
                    + millis.get(times - 1) + " ms (longest)");
        } finally {
            threads.shutdownNow();
        }
    }

    private static Duration delay(Right right) {
        // Twice, so that the node has it from its cache.
        assertTrue(right.accepted().getAsBoolean() && right.accepted().getAsBoolean());
        right.takeBack().run();
        return Bound.fromNow().assertKept(right.accepted());
    }
}
