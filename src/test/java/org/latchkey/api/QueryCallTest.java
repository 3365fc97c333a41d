package org.latchkey.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latchkey.query.BadParameterException;
import org.latchkey.query.Portion;
import org.latchkey.table.TableFormat;

class QueryCallTest {

    @Test
    void asksForAllInTheQuerysOwnFormatUnlessTold() {
        QueryCall call = QueryCall.of(Map.of());
        assertEquals(new QueryCall(Map.of(), Optional.empty(), true, true, Portion.WHOLE), call);
    }

    @Test
    void readsNamesAndFormatsInAnyLetterCase() {
        QueryCall call = of("resultformat", "csv", "COMPRESSJSON", "False", "wrapSingleRecordInArray", "0", "StartRow", "10", "ROWCOUNT", "5",
                "@From", "2026-01-01");
        assertEquals(Optional.of(TableFormat.CSV), call.format());
        assertFalse(call.compressed());
        assertFalse(call.wrapped());
        assertEquals(new Portion(10, OptionalLong.of(5)), call.portion());
        assertEquals(Map.of("From", "2026-01-01"), call.parameters());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "limit | 5 | There is no parameter limit; those of a query begin with @.",
        "From | 2026-01-01 | There is no parameter From; those of a query begin with @.",
        "ResultFormat | PROTOBUF | ResultFormat must be JSON, CSV, TSV, PSV or XML.",
        "CompressJSON | maybe | CompressJSON must be true or false.",
        "StartRow | -1 | StartRow must not be negative.",
        "RowCount | many | RowCount must be a whole number such as 42.",
        "RowCount | 99999999999999999999 | RowCount must be a whole number such as 42.",
    })
    void saysWhatIsWrong(String name, String value, String sentence) {
        assertEquals(sentence, assertThrows(BadParameterException.class, () -> of(name, value)).getMessage());
    }

    @Test
    void refusesWhatIsGivenTwice() {
        assertThrows(BadParameterException.class, () -> QueryCall.of(Map.of("RowCount", List.of("1", "1"))));
        assertThrows(BadParameterException.class, () -> of("RowCount", "1", "rowcount", "1"));
        assertTrue(assertThrows(BadParameterException.class, () -> of("@A", "1", "@a", "2")).getMessage().contains("more than once"));
    }

    private static QueryCall of(String... namesAndValues) {
        Map<String, List<String>> request = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return QueryCall.of(request);
    }
}
