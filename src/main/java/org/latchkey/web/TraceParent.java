package org.latchkey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header {@code traceparent} of W3C Trace Context, by which calls through several services are told to belong together. */
public final class TraceParent {

    /** Version, trace id, parent id, flags; later versions may have more. All zeros are no id, and ff is no version. */
    private static final Pattern HEADER = Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private TraceParent() {
    }

    /** The trace that the caller says this request is part of; nothing where the header is not as the standard has it. */
    public static Optional<String> traceId(HttpServletRequest request) {
        return traceId(request.getHeader("traceparent"));
    }

    static Optional<String> traceId(String header) {
        if (header == null) {
            return Optional.empty();
        }
        Matcher matcher = HEADER.matcher(header);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
