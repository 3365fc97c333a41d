package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latchkey.api.CallExample;
import org.latchkey.api.CallExamples;
import org.latchkey.harness.Answer;
import org.latchkey.harness.Call;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.PatClient;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** The texts that are ready to paste, as the pages show them: pasted, and run by the programs they are for. */
class CallExamplesIT {

    private static final Pattern ADDRESS = Pattern.compile("\"(http[^\"]+)\"");

    private static final Pattern COMMA_BETWEEN_CELLS = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final PatClient program = server.client();
    private TestUser ann;
    private TestToken token;

    @TempDir
    Path folder;

    @BeforeEach
    void makeToken() {
        ann = database.newUser("ann", "Sales");
        token = database.newToken(ann, "report");
    }

    /** By tool, with the secret in the place that the page keeps for it. */
    private Map<String, String> onPage(String domain, String query) {
        PageClient pages = server.pages();
        pages.signIn(ann);
        var document = pages.open("/queries.xhtml?domain=" + domain + "&query=" + query).document();
        Map<String, String> texts = new LinkedHashMap<>();
        for (var tab : document.select("[role=tab]")) {
            String text = document.getElementById(tab.attr("aria-controls")).selectFirst("pre").wholeText();
            texts.put(tab.text(), text.replaceFirst("(?<=Bearer )[^\"]+", token.secret()));
        }
        return texts;
    }

    private Map<String, String> ofTokenItself() {
        return new CallExamples().of(server.url().toString(), Optional.empty(), token.secret()).stream()
                .collect(Collectors.toMap(CallExample::tool, CallExample::text));
    }

    private String run(String text, String... command) throws IOException, InterruptedException {
        Path input = Files.writeString(folder.resolve("input"), text);
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(command).redirectInput(input.toFile()).redirectOutput(output.toFile())
                .redirectError(errors.toFile()).start();
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "still running");
        } finally {
            process.destroyForcibly();
        }
        assertEquals(0, process.exitValue(), () -> text + "\n" + read(output) + read(errors));
        return read(output);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private String curl(Map<String, String> texts) throws IOException, InterruptedException {
        return run("", "bash", "-c", texts.get("curl"));
    }

    /** Python writes 12.50 as 12.5; a number is the same by its value. */
    private static Object plain(JsonValue value) {
        return switch (value.getValueType()) {
            case ARRAY -> value.asJsonArray().stream().map(CallExamplesIT::plain).toList();
            case OBJECT -> value.asJsonObject().entrySet().stream()
                    .map(entry -> List.of(entry.getKey(), plain(entry.getValue()))).toList();
            case NUMBER -> ((JsonNumber) value).bigDecimalValue().stripTrailingZeros();
            default -> value;
        };
    }

    private JsonStructure python(Map<String, String> texts) throws IOException, InterruptedException {
        try (JsonReader reader = Json.createReader(new StringReader(run(texts.get("Python"), "python3", "-")))) {
            return reader.read();
        }
    }

    private static String address(String text) {
        Matcher address = ADDRESS.matcher(text);
        assertTrue(address.find(), text);
        return address.group(1);
    }

    @ParameterizedTest
    @CsvSource({"Sales, Orders, Order", "Sales, Synth%C3%A8se%20annuelle, Année"})
    void giveTheRowsOfTheQuery(String domain, String query, String column) throws IOException, InterruptedException {
        Map<String, String> texts = onPage(domain, query);
        Call same = program.callWith(token).path(pathOf(texts.get("curl")));
        String csv = same.get().assertStatus(200).body();
        assertEquals(csv, curl(texts));
        JsonStructure json = program.callWith(token).path(pathOf(texts.get("Python"))).get().assertStatus(200).json();
        assertEquals(plain(json), plain(python(texts)));
        assertEquals(csv.lines().count() - 1, json.asJsonArray().size());
        assertTrue(json.asJsonArray().getJsonObject(0).containsKey(column), json::toString);
    }

    private String pathOf(String text) {
        URI address = URI.create(address(text));
        assertEquals(server.url().getAuthority(), address.getAuthority(), text);
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    @Test
    void tellWhatTheTokenIs() throws IOException, InterruptedException {
        Map<String, String> texts = ofTokenItself();
        Answer answer = program.callWith(token).path("/tokens/self").get().assertStatus(200);
        assertEquals(answer.body(), curl(texts));
        assertEquals(plain(answer.json()), plain(python(texts)));
        assertEquals(server.url("/tokens/self").toString(), address(texts.get("Excel")));
    }

    @Test
    void failWhereTheTokenIsRefused() throws IOException, InterruptedException {
        String text = onPage("Sales", "Orders").get("curl");
        database.delete(token);
        Process process = new ProcessBuilder("bash", "-c", text).redirectErrorStream(true)
                .redirectOutput(folder.resolve("refused").toFile()).start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertFalse(process.exitValue() == 0, () -> read(folder.resolve("refused")));
        assertTrue(read(folder.resolve("refused")).contains("\"status\":401"), () -> read(folder.resolve("refused")));
    }

    @ParameterizedTest
    @CsvSource({"Excel, Sales, Synth%C3%A8se%20annuelle", "Power BI, Sales, Orders"})
    void giveSpreadsheetsATableWithTheHeaderAlone(String tool, String domain, String query) {
        String path = pathOf(onPage(domain, query).get(tool));
        Answer table = program.callWith(token).path(path).get().assertStatus(200);
        assertEquals(List.of("text/csv;charset=utf-8"), table.headers("Content-Type"), table::toString);
        List<String> lines = table.body().lines().toList();
        assertTrue(lines.size() > 1, table::toString);
        int columns = lines.get(0).split(",").length;
        assertTrue(columns > 1, table::toString);
        assertTrue(lines.stream().allMatch(line -> COMMA_BETWEEN_CELLS.split(line, -1).length == columns), table::toString);
        Answer basic = program.withBasic(ann.name(), token.secret()).path(path.replaceFirst("^/API", "/BasicAuthAPI")).get();
        assertEquals(table.body(), basic.assertStatus(200).body());
    }
}
