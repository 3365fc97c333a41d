package org.latchkey.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** {@code 1*SP} between scheme and token: RFC 6750 section 2.1 allows more than one. */
    Pattern FORM = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+)(?: +(.*))?");
    Pattern TOKEN68 = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

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
        Matcher form = FORM.matcher(headers.get(0));
        if (!form.matches()) {
            return new Malformed("The Authorization header is not a scheme followed by credentials.");
        }
        return form.group(1).equalsIgnoreCase(scheme) ? of(form.group(2), query, scheme) : new None();
    }

    private static Authorization of(String text, String query, String scheme) {
        if (text == null || !TOKEN68.matcher(text).matches()) {
            return new Malformed("The Authorization header must be \"" + scheme + "\", a space and one token of plain characters.");
        }
        // A form's body is left unread here: where a resource reads it, ApiCaller looks for this name in it.
        return hasAccessToken(query) ? new Malformed(TOKEN_TWICE) : new Credentials(text);
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
