package org.latchkey.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SentenceTest {

    private static final Sentence SENTENCE = Sentence.of("queries.refused.value", "{0}", Sentence.of("queries.value.DATE"));

    @Test
    void isSaidInOneLanguageThroughout() {
        assertEquals("Parameter @{0} must be a date such as 2026-12-24.", SENTENCE.in(Locale.ENGLISH));
        assertEquals("Le paramètre @{0} doit être une date, par exemple 2026-12-24.", SENTENCE.in(Locale.CANADA_FRENCH));
    }

    @Test
    void isEnglishWhereThereIsNoSuchLanguage() {
        assertEquals("true or false", Sentence.of("queries.value.BOOLEAN").in(Locale.ROOT));
    }
}
