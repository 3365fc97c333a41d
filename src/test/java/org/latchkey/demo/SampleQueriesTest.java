package org.latchkey.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.query.BadParameterException;
import org.latchkey.query.H2;
import org.latchkey.query.HiddenColumnException;
import org.latchkey.query.OpenResult;
import org.latchkey.query.Portion;
import org.latchkey.query.ResultPage;
import org.latchkey.query.SavedQuery;
import org.latchkey.user.Caller;
import org.latchkey.user.Role;

class SampleQueriesTest {

    @TempDir
    static Path folder;

    private static H2 sample;

    private final Caller ann = new Caller(1, "ann", Set.of(SampleQueries.SALES));
    private final Caller bob = new Caller(2, "Bob", Set.of());
    private final Caller admin = new Caller(3, "admin", Set.of(Role.ADMINISTRATOR));

    @BeforeAll
    static void make() {
        new SampleData(folder.resolve("sample")).makeIfMissing();
        sample = new H2(folder.resolve("sample"));
    }

    @Test
    void isMadeOnceAndLeavesNoDraft() throws IOException {
        try (var files = Files.list(folder)) {
            assertEquals(List.of("sample.mv.db"), files.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(".lock.db")).toList());
        }
        byte[] before = Files.readAllBytes(folder.resolve("sample.mv.db"));
        new SampleData(folder.resolve("sample")).makeIfMissing();
        assertEquals(before.length, Files.size(folder.resolve("sample.mv.db")));
    }

    @Test
    void showsEachManagerOwnCustomersInAnyLetterCase() {
        ResultPage anns = run(ann, "My Customers", Map.of());
        ResultPage bobs = run(bob, "My Customers", Map.of());
        assertEquals("Aldgate Stationers", anns.rows().get(0).get(1));
        assertEquals("Blue Heron Outfitters", bobs.rows().get(0).get(1));
        assertTrue(anns.rows().stream().noneMatch(bobs.rows()::contains));
        assertEquals(20, anns.rows().size() + bobs.rows().size());
    }

    @Test
    void takesParametersForOrders() {
        assertThrows(BadParameterException.class, () -> run(ann, "Orders", Map.of()));
        ResultPage orders = run(ann, "Orders", Map.of("From", "2026-06-01", "until", "2026-06-30", "region", "asia", "MinimumAmount", "500"));
        assertEquals(List.of("Order", "Ordered on", "Customer", "Region", "Amount"), orders.columns());
        assertFalse(orders.rows().isEmpty());
        assertTrue(orders.rows().stream().allMatch(row -> row.get(3).equals("Asia") && row.get(1).startsWith("2026-06-")
                && Double.parseDouble(row.get(4)) >= 500));
    }

    @Test
    void showsSalariesToFewAndFiltersByThemForNoOther() {
        assertFalse(run(ann, "Employees", Map.of()).columns().contains("Salary"));
        assertThrows(HiddenColumnException.class, () -> run(bob, "Employees", Map.of("MinimumSalary", "1")));
        ResultPage rich = run(admin, "Employees", Map.of("MinimumSalary", "70000", "Department", ""));
        assertTrue(rich.columns().contains("Salary"));
        assertEquals(3, rich.rows().size());
        assertEquals(12, run(bob, "Employees", Map.of()).rows().size());
    }

    @Test
    void hasAHundredThousandOrderLines() {
        try (OpenResult result = sample.runner().run(ann, query("Order Lines"), Map.of(), Portion.WHOLE)) {
            int[] rows = {0};
            result.table().rows().forEachRemaining(row -> rows[0]++);
            assertEquals(100_000, rows[0]);
        }
    }

    @Test
    void hasAQueryWithASpaceAndAnAccent() {
        ResultPage summary = run(ann, "Synthèse annuelle", Map.of("année", "2025"));
        assertEquals(List.of("2025", "Americas"), summary.rows().get(0).subList(0, 2));
        assertEquals(4, summary.rows().size());
    }

    @Test
    void letsBobRunSomeAndNotAll() {
        assertEquals(List.of("My Customers", "Employees"), SampleQueries.all().stream().filter(query -> query.mayBeRunBy(bob))
                .map(SavedQuery::getName).toList());
        assertTrue(SampleQueries.all().stream().allMatch(query -> query.mayBeRunBy(ann)));
    }

    private ResultPage run(Caller caller, String name, Map<String, String> parameters) {
        return sample.runner().preview(caller, query(name), parameters, 1000, ZoneOffset.UTC);
    }

    private static SavedQuery query(String name) {
        return SampleQueries.all().stream().filter(query -> query.getName().equals(name)).findFirst().orElseThrow();
    }
}
