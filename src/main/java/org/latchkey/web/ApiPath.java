package org.latchkey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that programs call, judged as the container decoded it: {@code /%41PI}, {@code //API}, {@code /x/../API},
 * {@code /API;x=1} and {@code /api} are one.
 *
 * @param root the first segment in the one spelling that resources are found by, with its slash
 * @param rest what follows, decoded; empty, or begins with a slash
 */
public record ApiPath(String root, String rest) {

    private static final List<String> ROOTS = List.of("/API", "/BasicAuthAPI", "/tokens", "/ops", "/healthcheck", "/openapi.json");

    private static final String UNRESERVED = "-._~!$'()*,=:@/";
    private static final Pattern ENCODED_SEPARATOR = Pattern.compile("%(2f|5c)", Pattern.CASE_INSENSITIVE);
    private static final Pattern STEP = Pattern.compile("/\\.\\.?(/|$)");

    /** Where the request goes; empty where it is for a page or a file of one. */
    public static Optional<ApiPath> of(HttpServletRequest request) {
        return of(PathArea.path(request), request.getRequestURI().substring(request.getContextPath().length()));
    }

    /**
     * Some servers end the decoded path at its first path parameter, such as {@code ;x=1}; what they cut off is taken from the raw
     * path, where that goes on from the decoded one without leaving it.
     */
    static Optional<ApiPath> of(String path, String raw) {
        Optional<ApiPath> judged = of(path);
        if (judged.isEmpty() || raw.indexOf(';') < 0) {
            return judged;
        }
        return decoded(raw.replaceAll(";[^/]*", "")).flatMap(ApiPath::of)
                .filter(whole -> whole.goesOnFrom(judged.get()) && !whole.hasSteps()).or(() -> judged);
    }

    private boolean goesOnFrom(ApiPath judged) {
        return root.equals(judged.root) && (rest + "/").startsWith(judged.rest + (judged.rest.endsWith("/") ? "" : "/"));
    }

    private static Optional<String> decoded(String raw) {
        try {
            return ENCODED_SEPARATOR.matcher(raw).find() ? Optional.empty()
                    : Optional.of(URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @param path decoded, within the application */
    public static Optional<ApiPath> of(String path) {
        // Without expressions: every request comes by here.
        int first = 0;
        while (path.startsWith("//", first)) {
            first++;
        }
        for (String root : ROOTS) {
            int end = first + root.length();
            if (path.regionMatches(true, first, root, 0, root.length()) && (path.length() == end || path.charAt(end) == '/')) {
                return Optional.of(new ApiPath(root, withSingleSlashes(path.substring(end))));
            }
        }
        return Optional.empty();
    }

    private static String withSingleSlashes(String text) {
        return text.contains("//") ? text.replaceAll("/+", "/") : text;
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

    /** Whether a segment is a step to this folder or the one above, which the server did not take and a forward would. */
    boolean hasSteps() {
        return STEP.matcher(rest).find();
    }

    /** Whether programs call a resource here, with credentials. */
    public boolean isResource() {
        return root.equals("/API") || root.equals("/BasicAuthAPI") || root.equals("/tokens");
    }
}
