package org.latchkey.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/** What the {@code Authorization} header of a request says, RFC 9110 section 11.4. */
sealed interface Authorization {

    /** No credentials of the wanted scheme. */
    record None() implements Authorization {
    }

    /** Cannot be read in one way only: repeated, of no known form, or beside an {@code access_token} parameter. */
    record Malformed(String detail) implements Authorization {
    }

    /** @param text what follows the scheme and its spaces; never to be logged */
    record Credentials(String text) implements Authorization {

        @Override
        public String toString() {
            return "Credentials[…]";
        }
    }

    /** What RFC 9110 makes a scheme of, and a token68; as sets of characters, because every call comes by here. */
    BitSet SCHEME = letters("!#$%&'*+.^_`|~-");
    BitSet TOKEN68 = letters("._~+/-");

    /** RFC 6750 sections 2.2 and 2.3 let servers take a token as a parameter; this one does not. */
    String TOKEN_PARAMETER = "access_token";
    String TOKEN_TWICE = "Send the token in the Authorization header only, not as a parameter as well.";

    /** @param scheme the only one that this path knows, in any letter case; credentials of another one are as none */
    static Authorization of(HttpServletRequest request, String scheme) {
        return of(Collections.list(request.getHeaders("Authorization")), request.getQueryString(), scheme);
    }

    static Authorization of(List<String> headers, String query, String scheme) {
        if (headers.isEmpty()) {
            return new None();
        }
        if (headers.size() > 1) {
            return new Malformed("There is more than one Authorization header.");
        }
        String header = headers.get(0);
        int end = endOf(SCHEME, header);
        if (end == 0 || end < header.length() && header.charAt(end) != ' ') {
            return new Malformed("The Authorization header is not a scheme followed by credentials.");
        }
        if (end != scheme.length() || !header.regionMatches(true, 0, scheme, 0, end)) {
            return new None();
        }
        int beginning = end;
        // RFC 6750 section 2.1 allows more than one space.
        while (beginning < header.length() && header.charAt(beginning) == ' ') {
            beginning++;
        }
        return of(header.substring(beginning), query, scheme);
    }

    private static Authorization of(String text, String query, String scheme) {
        if (!isToken68(text)) {
            return new Malformed("The Authorization header must be \"" + scheme + "\", a space and one token of plain characters.");
        }
        // A form's body is left unread here: where a resource reads it, ApiCaller looks for this name in it.
        return hasAccessToken(query) ? new Malformed(TOKEN_TWICE) : new Credentials(text);
    }

    private static boolean isToken68(String text) {
        int end = endOf(TOKEN68, text);
        int padded = end;
        while (padded < text.length() && text.charAt(padded) == '=') {
            padded++;
        }
        return end > 0 && padded == text.length();
    }

    /** The first index at which none of the characters stands. */
    private static int endOf(BitSet characters, String text) {
        int end = 0;
        while (end < text.length() && characters.get(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static BitSet letters(String others) {
        BitSet letters = new BitSet();
        letters.set('0', '9' + 1);
        letters.set('A', 'Z' + 1);
        letters.set('a', 'z' + 1);
        others.chars().forEach(letters::set);
        return letters;
    }

    private static boolean hasAccessToken(String query) {
        return query != null && Arrays.stream(query.split("&")).map(pair -> pair.split("=", 2)[0]).anyMatch(Authorization::isAccessToken);
    }

    private static boolean isAccessToken(String encodedName) {
        try {
            return URLDecoder.decode(encodedName, StandardCharsets.UTF_8).equalsIgnoreCase(TOKEN_PARAMETER);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
