package org.latchkey.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the load generator calls.
 *
 * @param name      for people
 * @param headers   of each call, {@code Name: value}
 * @param settings  of {@code load.lua}, {@code name=value}
 */
record Side(String name, URI url, List<String> headers, List<String> settings) {

    static Side of(String name, URI url) {
        return new Side(name, url, List.of(), List.of());
    }

    Side header(String headerName, String value) {
        return new Side(name, url, plus(headers, headerName + ": " + value), settings);
    }

    Side bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    Side named(String other) {
        return new Side(other, url, headers, settings);
    }

    /** Posts a form. */
    Side post(String form) {
        return header("Content-Type", "application/x-www-form-urlencoded").with("method=POST").with("body=" + form);
    }

    /** So many calls a second, however slow the answers are. */
    Side paced(double perSecond) {
        return with("rate=" + Math.round(perSecond));
    }

    /** Each call sends another secret of the part of the file. */
    Side secrets(Path file, long first, long count) {
        return readingSecrets(file, first, count).with("header=Authorization");
    }

    /** Each call reads another secret and does not send it, for a side that differs in nothing else from one that does. */
    Side readingSecrets(Path file, long first, long count) {
        return with("secrets=" + file).with("first=" + first).with("count=" + count);
    }

    private Side with(String setting) {
        return new Side(name, url, headers, plus(settings, setting));
    }

    private static List<String> plus(List<String> list, String next) {
        List<String> longer = new ArrayList<>(list);
        longer.add(next);
        return List.copyOf(longer);
    }
}
