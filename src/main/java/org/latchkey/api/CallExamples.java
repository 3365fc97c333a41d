package org.latchkey.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.latchkey.query.SavedQuery;

/**
 * Ways to call the API with a token, ready to be pasted. Addresses are percent-encoded down to unreserved characters, and a
 * secret has none but letters, digits and underscores, so nothing in them means anything to a shell or a language.
 */
@ApplicationScoped
public class CallExamples {

    private static final String CURL = """
            curl --fail-with-body -H "Authorization: Bearer %2$s" "%1$s"
            """;

    /** In Windows PowerShell as well as in PowerShell 7. */
    private static final String POWERSHELL = """
            Invoke-RestMethod -Uri "%1$s" -Headers @{ Authorization = "Bearer %2$s" }
            """;

    private static final String PYTHON = """
            import json
            import urllib.request

            request = urllib.request.Request(
                "%1$s",
                headers={"Authorization": "Bearer %2$s"})
            with urllib.request.urlopen(request) as response:
                print(json.dumps(json.load(response), indent=2))
            """;

    private static final String JAVA = """
            import java.net.URI;
            import java.net.http.HttpClient;
            import java.net.http.HttpRequest;
            import java.net.http.HttpResponse;

            public class Call {
                public static void main(String[] args) throws Exception {
                    HttpRequest request = HttpRequest.newBuilder(URI.create("%1$s"))
                            .header("Authorization", "Bearer %2$s").build();
                    HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
                    System.out.println(response.statusCode());
                    System.out.println(response.body());
                }
            }
            """;

    private static final String TABLE_IN_POWER_QUERY = """
            let
                Answer = Web.Contents("%1$s", [Headers = [Authorization = "Bearer %2$s"]]),
                Rows = Csv.Document(Answer, [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
                Result = Table.PromoteHeaders(Rows, [PromoteAllScalars = true])
            in
                Result
            """;

    private static final String RECORD_IN_POWER_QUERY = """
            let
                Answer = Web.Contents("%1$s", [Headers = [Authorization = "Bearer %2$s"]]),
                Result = Record.ToTable(Json.Document(Answer))
            in
                Result
            """;

    /**
     * @param baseUrl where the caller reaches Latchkey, with or without a slash at its end
     * @param query   to be called; without one the examples ask what the token is
     * @param secret  in clear, or what stands for it
     */
    public List<CallExample> of(String baseUrl, Optional<SavedQuery> query, String secret) {
        String json = address(baseUrl, query, Map.of("CompressJSON", "false", "ResultFormat", "JSON"));
        String csv = address(baseUrl, query, Map.of("ResultFormat", "CSV"));
        String powerQuery = query.isPresent() ? TABLE_IN_POWER_QUERY : RECORD_IN_POWER_QUERY;
        return List.of(
                new CallExample("curl", CURL.formatted(csv, secret), Optional.empty()),
                new CallExample("PowerShell", POWERSHELL.formatted(json, secret), Optional.empty()),
                new CallExample("Python", PYTHON.formatted(json, secret), Optional.empty()),
                new CallExample("Java", JAVA.formatted(json, secret), Optional.empty()),
                new CallExample("Excel", powerQuery.formatted(csv, secret), Optional.of("examples.excel")),
                new CallExample("Power BI", powerQuery.formatted(csv, secret), Optional.of("examples.powerBi")));
    }

    private static String address(String baseUrl, Optional<SavedQuery> query, Map<String, String> controls) {
        return query.map(called -> QueryAddress.of(baseUrl, ApiApplication.PATH, called, controls))
                .orElseGet(() -> QueryAddress.within(baseUrl, "/tokens/self"));
    }
}
