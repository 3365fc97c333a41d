package org.latchkey.api;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.latchkey.query.QueryParameter;
import org.latchkey.query.SavedQuery;

/** The address of a saved query, percent-encoded so that it can be pasted into anything: RFC 3986, with only unreserved characters left. */
public final class QueryAddress {

    private QueryAddress() {
    }

    /** @param baseUrl where Latchkey is, with or without a slash at its end */
    public static String of(String baseUrl, SavedQuery query) {
        return of(baseUrl, ApiApplication.PATH, query, Map.of());
    }

    /** With the control parameters given, and a value for each parameter that the query cannot do without. */
    static String of(String baseUrl, String root, SavedQuery query, Map<String, String> controls) {
        Map<String, String> all = new LinkedHashMap<>();
        query.getParameters().stream().filter(QueryParameter::isRequired)
                .forEach(parameter -> all.put("@" + parameter.getName(), parameter.getType().example()));
        all.putAll(controls);
        String address = within(baseUrl, root + "/" + encoded(query.getDomain()) + "/" + encoded(query.getName()));
        return all.isEmpty() ? address : address + "?" + all.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue())).collect(Collectors.joining("&"));
    }

    /** @param path begins with a slash */
    static String within(String baseUrl, String path) {
        return baseUrl.replaceFirst("/+$", "") + path;
    }

    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            boolean unreserved = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~".indexOf(c) >= 0;
            encoded.append(unreserved ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return encoded.toString();
    }
}
