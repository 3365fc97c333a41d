package org.latchkey.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.query.ParameterType;
import org.latchkey.query.QueryParameter;
import org.latchkey.query.SavedQuery;

class CallExamplesTest {

    private static final String SECRET = "lkp_" + "a".repeat(49);

    private final SavedQuery query = new SavedQuery("Ventes d'été", "\"Q&A\" $100 +1", "", "select @Année, @Optional", List.of(
            QueryParameter.required("Année", ParameterType.INTEGER), QueryParameter.optional("Optional", ParameterType.TEXT)));

    @TempDir
    Path folder;

    @Test
    void encodesDownToUnreservedCharacters() {
        assertEquals("https://example.com/API/Ventes%20d%27%C3%A9t%C3%A9/%22Q%26A%22%20%24100%20%2B1?%40Ann%C3%A9e=1",
                QueryAddress.of("https://example.com/", query));
    }

    @Test
    void offersOneForEachTool() {
        List<CallExample> examples = new CallExamples().of("https://example.com", Optional.of(query), SECRET);
        assertEquals(List.of("curl", "PowerShell", "Python", "Java", "Excel", "Power BI"), examples.stream().map(CallExample::tool).toList());
        for (CallExample example : examples) {
            assertTrue(example.text().contains("\"https://example.com/API/Ventes%20d%27%C3%A9t%C3%A9/%22Q%26A%22%20%24100%20%2B1?"), example.text());
            assertTrue(example.text().contains("Bearer " + SECRET), example.text());
            assertFalse(example.text().contains("'"), example.text());
            assertFalse(example.text().contains("%40Optional"), example.text());
        }
        assertEquals(List.of("examples.excel", "examples.powerBi"), examples.stream().flatMap(example -> example.steps().stream()).toList());
    }

    @Test
    void asksForATableWhereATableIsWanted() {
        List<CallExample> examples = new CallExamples().of("https://example.com", Optional.of(query), SECRET);
        for (CallExample example : examples) {
            boolean table = List.of("curl", "Excel", "Power BI").contains(example.tool());
            assertTrue(example.text().contains(table ? "ResultFormat=CSV" : "ResultFormat=JSON"), example.text());
        }
    }

    @Test
    void callsTheTokenItselfWithoutAQuery() {
        for (CallExample example : new CallExamples().of("http://localhost:8080/", Optional.empty(), SECRET)) {
            assertTrue(example.text().contains("\"http://localhost:8080/tokens/self\""), example.text());
            assertFalse(example.text().contains("Csv.Document"), example.text());
        }
    }

    @Test
    void givesJavaThatCompiles() throws IOException {
        String java = new CallExamples().of("https://example.com", Optional.of(query), SECRET).get(3).text();
        Path file = Files.writeString(folder.resolve("Call.java"), java);
        assertEquals(0, javax.tools.ToolProvider.getSystemJavaCompiler().run(null, null, null, file.toString()));
    }
}
