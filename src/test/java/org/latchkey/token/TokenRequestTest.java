package org.latchkey.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.policy.PolicyViolation;

class TokenRequestTest {

    private final TokenFormat format = new TokenFormat("lkp", List.of());

    @ParameterizedTest
    @ValueSource(strings = {"Excel", "🦊 fox", "עברית", "<script>alert(1)</script>", "=1+1", "O'Brien \"x\"", "naïve café", "👩‍💻", "نامه‌ای"})
    void takesAnyReadableName(String name) {
        assertEquals(List.of(), keys(name, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u2003\t", "\u00A0"})
    void wantsAName(String name) {
        assertEquals(List.of("token.name.missing"), keys(name, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u0085b", "a\u2028b", "a\u202Eb", "a\uD800b", "a\u001b[31mb", "nightly\u200B", "a\u00ADb", "\u3164"})
    void refusesCharactersThatForgeLines(String name) {
        assertEquals(List.of("token.name.control"), keys(name, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u202Eb", "a\uD800b", "a\u001b[31mb"})
    void refusesThemInADescriptionToo(String description) {
        assertEquals(List.of("token.description.control"), keys("x", description));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\u0085b", "a\u2028b", "a b\r\n"})
    void takesLineEndsOfADescriptionAsBlanks(String description) {
        assertEquals("a b", new TokenRequest("x", description, null, null).description());
        assertEquals(List.of(), keys("x", description));
    }

    @Test
    void countsCodePointsNotChars() {
        assertEquals(List.of(), keys("🦊".repeat(80), "🦊".repeat(500)));
        assertEquals(List.of("token.name.long", "token.description.long"), keys("🦊".repeat(81), "🦊".repeat(501)));
        assertEquals(List.of("token.name.long"), keys("x".repeat(10_000), ""));
    }

    @Test
    void refusesASecretPastedIntoNameOrDescription() {
        String secret = format.generate().reveal();
        assertEquals(List.of("token.name.secret", "token.description.secret"), keys("x " + secret, secret + "!"));
    }

    @Test
    void bringsNamesIntoOneForm() {
        assertEquals("\u00E9", new TokenRequest(" e\u0301 ", null, null, null).name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "00000000-0000-0000-0000-00000000000g"})
    void wantsAFormKey(String formKey) {
        TokenRequest request = new TokenRequest("x", "", LocalDate.EPOCH, formKey);
        assertTrue(request.violations(format).stream().anyMatch(violation -> violation.messageKey().equals("token.form.stale")));
    }

    private List<String> keys(String name, String description) {
        return new TokenRequest(name, description, LocalDate.EPOCH, UUID.randomUUID().toString()).violations(format).stream()
                .map(PolicyViolation::messageKey).toList();
    }
}
