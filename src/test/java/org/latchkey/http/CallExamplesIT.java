package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.SavedQueryRow;
import org.latchkey.harness.TestToken;
import org.latchkey.query.CallExamples;
import org.latchkey.query.ParameterType;
import org.latchkey.query.QueryParameter;
import org.latchkey.query.SavedQuery;

/** The ready-to-paste texts, pasted. */
class CallExamplesIT {

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final TestToken token = database.newToken(database.newUser("seller", "Sales"), "paste");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Synthèse annuelle", "Employees", "d'été & \"co\" $HOME `id` +1 !x"})
    void runsAQueryWhateverItIsCalled(String name) throws Exception {
        String domain = name.startsWith("d'") ? "Test" : name.equals("Employees") ? "Human Resources" : "Sales";
        if (domain.equals("Test")) {
            database.save(SavedQueryRow.of(name, "select 1 as \"Id\", 'é' as \"Text\""));
        }
        Map<String, String> texts = texts(Optional.of(new SavedQuery(domain, name, "", "select 1", List.of())));
        String csv = run("curl", List.of("bash", "-c", texts.get("curl")));
        String json = run("Python", List.of("python3", file("call.py", texts.get("Python"))));
        assertTrue(csv.contains(",") && csv.contains("\r\n"), csv);
        assertTrue(json.startsWith("[\n  {"), json);
        assertTrue(run("Java", List.of(java(), file("Call.java", texts.get("Java")))).startsWith("200" + System.lineSeparator()), texts.get("Java"));
    }

    @Test
    void givesAValueForAParameterThatMustBeThere() throws Exception {
        Map<String, String> texts = texts(Optional.of(new SavedQuery("Sales", "Orders", "", "select @From",
                List.of(QueryParameter.required("From", ParameterType.DATE)))));
        assertTrue(run("curl", List.of("bash", "-c", texts.get("curl"))).startsWith("Order,Ordered on,"));
    }

    @Test
    void asksForTheTokenItselfWithoutAQuery() throws Exception {
        Map<String, String> texts = texts(Optional.empty());
        assertTrue(run("curl", List.of("bash", "-c", texts.get("curl"))).contains("\"owner\":\"" + token.owner().name() + "\""));
        assertTrue(run("Python", List.of("python3", file("call.py", texts.get("Python")))).contains("\"owner\": \"" + token.owner().name() + "\""));
    }

    private Map<String, String> texts(Optional<SavedQuery> query) {
        return new CallExamples().of(server.url().toString(), query, token.secret()).stream()
                .collect(java.util.stream.Collectors.toMap(example -> example.tool(), example -> example.text()));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String run(String tool, List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), tool);
        assertEquals(0, process.exitValue(), tool + ": " + output);
        return output;
    }
}
