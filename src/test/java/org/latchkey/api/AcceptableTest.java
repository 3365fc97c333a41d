package org.latchkey.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.table.TableFormat;

class AcceptableTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "*/* | TSV", "text/csv | CSV", "text/xml | XML", "application/json;q=0.1, text/csv;q=0.2 | CSV", "text/csv, application/xml | CSV",
        "application/xml, text/csv | XML", "application/* | JSON", "text/* | TSV", "*/*;q=0.1, text/csv;q=0 | TSV",
        "text/tab-separated-values;q=0, */*;q=0.5, application/xml;q=0.6 | XML", "application/json;q=0, application/*, */*;q=0.9 | XML",
        "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8 | XML", "text/csv;q=0.5, text/tab-separated-values;q=0.5 | TSV",
        "text/csv;q=rubbish, application/json;q=0.1 | JSON",
    })
    void choosesByWeightThenByTheQueryThenByOrder(String header, TableFormat expected) {
        assertEquals(Optional.of(expected), Acceptable.format(accepted(header), TableFormat.TSV));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "*/*;q=0", "application/pdf, image/*", "application/json;q=0"})
    void hasNothingForWhoAcceptsNothing(String header) {
        assertEquals(Optional.empty(), Acceptable.format(accepted(header), TableFormat.TSV));
    }

    private static List<MediaType> accepted(String header) {
        return Arrays.stream(header.split(",\\s*")).map(range -> {
            String[] parts = range.split("[/;=]");
            return new MediaType(parts[0], parts[1], parts.length > 2 ? Map.of("q", parts[3]) : Map.of());
        }).toList();
    }
}
