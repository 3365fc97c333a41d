package org.latchkey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By which id all that is logged of a request can be found: the trace of the header {@code traceparent} of W3C Trace Context, by which
 * calls through several services are told to belong together, or one of its own.
 */
public final class TraceParent {

    /** Version, trace id, parent id, flags; later versions may have more. All zeros are no id, and ff is no version. */
    private static final Pattern HEADER = Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private static final String OWN = TraceParent.class.getName();

    private TraceParent() {
    }

    /** The trace that the caller says this request is part of; where the header is not as the standard has it, one that begins here. */
    public static String traceId(HttpServletRequest request) {
        return traceId(request.getHeader("traceparent")).orElseGet(() -> own(request));
    }

    /** The same each time that it is asked for. */
    private static String own(HttpServletRequest request) {
        String known = (String) request.getAttribute(OWN);
        if (known != null) {
            return known;
        }
        RandomGenerator random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        String made = hex.toHexDigits(random.nextLong() | 1) + hex.toHexDigits(random.nextLong());     // never all zeros
        request.setAttribute(OWN, made);
        return made;
    }

    static Optional<String> traceId(String header) {
        if (header == null) {
            return Optional.empty();
        }
        Matcher matcher = HEADER.matcher(header);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
