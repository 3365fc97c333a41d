package org.latchkey.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.security.Authorization.Credentials;
import org.latchkey.security.Authorization.Malformed;
import org.latchkey.security.Authorization.None;

class AuthorizationTest {

    private static Authorization bearer(String... headers) {
        return Authorization.of(List.of(headers), null, "Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc", "bearer abc", "BEARER abc", "Bearer  abc", "bEaReR     abc"})
    void takesTheSchemeInAnyLetterCaseAndMoreThanOneSpace(String header) {
        assertEquals(new Credentials("abc"), bearer(header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-._~+/z0==", "lkp_0aZ"})
    void takesEveryCharacterOfTheTokenGrammar(String token) {
        assertEquals(new Credentials(token), bearer("Bearer " + token));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer a b", "Bearer a, Bearer b", "Bearer a,b", "Bearer \u00e9", "Bearer a=b", "Bearer \"a\"",
            "Bearer\ta", "Bearer a\t", "", " ", "Bearer: a", "Bearer a\u0000"})
    void findsMalformedWhatCannotBeReadInOneWay(String header) {
        assertInstanceOf(Malformed.class, bearer(header));
    }

    @Test
    void findsMalformedWhatIsRepeatedEvenIfEqual() {
        assertInstanceOf(Malformed.class, bearer("Bearer a", "Bearer a"));
        assertInstanceOf(Malformed.class, bearer("Basic YTpi", "Bearer a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YTpi", "Negotiate abc", "Digest username=\"a\", realm=\"b\"", "lkp_abc", "Bearerlkp_abc"})
    void takesOtherSchemesAsNone(String header) {
        assertInstanceOf(None.class, bearer(header));
    }

    @Test
    void takesNoHeaderAsNone() {
        assertInstanceOf(None.class, bearer());
        assertInstanceOf(None.class, Authorization.of(List.of(), "access_token=a", "Bearer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_token=b", "x=1&access_token=b", "access%5Ftoken=b", "ACCESS_TOKEN=b", "access_token"})
    void findsMalformedATokenParameterBesideTheHeader(String query) {
        assertInstanceOf(Malformed.class, Authorization.of(List.of("Bearer a"), query, "Bearer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x=access_token", "my_access_token=b", "%zz=1", "&&="})
    void isNotMistakenByOtherParameters(String query) {
        assertEquals(new Credentials("a"), Authorization.of(List.of("Bearer a"), query, "Bearer"));
    }

    @Test
    void showsNoSecretAsText() {
        assertFalse(bearer("Bearer sesame").toString().contains("sesame"));
    }
}
