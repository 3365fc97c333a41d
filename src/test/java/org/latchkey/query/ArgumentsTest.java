package org.latchkey.query;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latchkey.user.Caller;

class ArgumentsTest {

    private final Caller ann = new Caller(1, "ann", Set.of("Sales"));
    private final Caller chief = new Caller(2, "chief", Set.of("Chief"));

    private final SavedQuery query = new SavedQuery("Sales", "Orders", "", "select @From, @Amount, @Secret", List.of(
            QueryParameter.required("From", ParameterType.DATE),
            QueryParameter.withDefault("Amount", ParameterType.DECIMAL, "0"),
            QueryParameter.optional("Secret", ParameterType.INTEGER).filtering("Pay")));

    @Test
    void takesNamesInAnyLetterCase() {
        assertDoesNotThrow(() -> Arguments.of(query, ann, Map.of("FROM", "2026-01-01", "amount", "1.5")));
    }

    @Test
    void saysWhatIsMissing() {
        assertRefused("Parameter @From is missing; it must be a date such as 2026-12-24.", Map.of());
    }

    @Test
    void saysWhatIsUnknown() {
        assertRefused("This query has no parameter @Until.", Map.of("From", "2026-01-01", "Until", "2026-01-01"));
        assertRefused("This query has no parameter @CurrentUser.", Map.of("From", "2026-01-01", "CurrentUser", "bob"));
    }

    @Test
    void saysWhatIsRepeated() {
        assertRefused("Parameter @From is given more than once.", Map.of("From", "2026-01-01", "from", "2026-01-01"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2026-02-30", "yesterday", "''", "2026-1-1", "' 2026-01-01'"})
    void saysWhatIsNoDate(String text) {
        assertRefused("Parameter @From must be a date such as 2026-12-24.", Map.of("From", text));
    }

    @Test
    void letsOnlyThoseFilterWhoSeeTheColumn() {
        query.restrict("pay", List.of("Chief"));
        Map<String, String> filter = Map.of("From", "2026-01-01", "SECRET", "5");
        assertEquals("Parameter @Secret filters by a column that you may not see.",
                assertThrows(HiddenColumnException.class, () -> Arguments.of(query, ann, filter)).getMessage());
        assertDoesNotThrow(() -> Arguments.of(query, chief, filter));
        assertDoesNotThrow(() -> Arguments.of(query, ann, Map.of("From", "2026-01-01")));
    }

    @Test
    void refusesAHiddenFilterWhateverItsValue() {
        query.restrict("Pay", List.of("Chief"));
        assertThrows(HiddenColumnException.class, () -> Arguments.of(query, ann, Map.of("From", "2026-01-01", "Secret", "x")));
    }

    @Test
    void readsValuesOfEachType() {
        assertEquals(-42L, ParameterType.INTEGER.value("-42"));
        assertEquals(new BigDecimal("19.950"), ParameterType.DECIMAL.value("19.950"));
        assertEquals(true, ParameterType.BOOLEAN.value("TRUE"));
        assertEquals(false, ParameterType.BOOLEAN.value("0"));
        assertEquals(LocalDate.of(2026, 12, 24), ParameterType.DATE.value("2026-12-24"));
        assertEquals(OffsetDateTime.parse("2026-12-24T18:30:00+02:00"), ParameterType.TIMESTAMP.value("2026-12-24T18:30+02:00"));
        assertEquals(OffsetDateTime.parse("2026-12-24T18:30:00Z"), ParameterType.TIMESTAMP.value("2026-12-24T18:30:00"));
        assertEquals("' or 1=1 --", ParameterType.TEXT.value("' or 1=1 --"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "INTEGER,9223372036854775808", "INTEGER,1.0", "INTEGER,``", "INTEGER,0x10", "DECIMAL,1e9", "DECIMAL,1e999999999", "DECIMAL,NaN",
        "DECIMAL,`1,5`", "DECIMAL,.5", "BOOLEAN,yes", "BOOLEAN,``", "TIMESTAMP,2026-12-24", "TIMESTAMP,now", "DATE,24.12.2026"})
    void refusesWhatIsNotOfTheType(ParameterType type, String text) {
        assertThrows(IllegalArgumentException.class, () -> type.value(text));
    }

    @Test
    void refusesTextThatNoDatabaseKeeps() {
        assertThrows(IllegalArgumentException.class, () -> ParameterType.TEXT.value("a\0b"));
        assertThrows(IllegalArgumentException.class, () -> ParameterType.TEXT.value("a\uD800b"));
        assertEquals("\uD83D\uDE00", ParameterType.TEXT.value("\uD83D\uDE00"));
    }

    private void assertRefused(String sentence, Map<String, String> given) {
        assertEquals(sentence, assertThrows(BadParameterException.class, () -> Arguments.of(query, ann, given)).getMessage());
    }
}
