package org.latchkey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * An address that programs call, judged as the container decoded it: {@code /%41PI}, {@code //API}, {@code /x/../API},
 * {@code /API;x=1} and {@code /api} are one.
 *
 * @param root the first segment in the one spelling that resources are found by, with its slash
 * @param rest what follows, decoded; empty, or begins with a slash
 */
public record ApiPath(String root, String rest) {

    private static final List<String> ROOTS = List.of("/API", "/BasicAuthAPI", "/tokens", "/healthcheck", "/openapi.json");

    private static final String UNRESERVED = "-._~!$'()*,=:@/";

    /** Where the request goes; empty where it is for a page or a file of one. */
    public static Optional<ApiPath> of(HttpServletRequest request) {
        return of(PathArea.path(request));
    }

    /** @param path decoded, within the application */
    public static Optional<ApiPath> of(String path) {
        String single = path.replaceFirst("^/+", "/");
        return ROOTS.stream().filter(root -> single.regionMatches(true, 0, root, 0, root.length()))
                .filter(root -> single.length() == root.length() || single.charAt(root.length()) == '/')
                .findFirst().map(root -> new ApiPath(root, single.substring(root.length()).replaceAll("/+", "/")));
    }

    /** The address in the one spelling, percent-encoded, RFC 3986. */
    public String encoded() {
        StringBuilder encoded = new StringBuilder(root);
        for (byte octet : rest.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || UNRESERVED.indexOf(c) >= 0;
            encoded.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return encoded.toString();
    }

    /** Whether programs call a resource here, with credentials. */
    public boolean isResource() {
        return root.equals("/API") || root.equals("/BasicAuthAPI") || root.equals("/tokens");
    }
}
