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

    /** Of a client with this address, as a trusted proxy tells it. */
    Side from(String address) {
        return header("X-Forwarded-For", address);
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

    /** The calls send the first secrets of the file one after the other, again and again. */
    Side secrets(Path file, long count) {
        return readingSecrets(file, count).with("header=Authorization");
    }

    /** The calls read secrets and do not send them, for a side that differs in nothing else from one that does. */
    Side readingSecrets(Path file, long count) {
        return with("secrets=" + file).with("count=" + count);
    }

    /** The next run goes on with the secret that this one did not come to. */
    Side keepingPosition(Path position) {
        return with("position=" + position);
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
