package org.latchkey.harness;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Reads along with every log of every server of the run: a class of tests fails where a secret has been printed by its end. */
public class NoSecretInLogs implements AfterAllCallback {

    /** What no log may have, whoever made it: any secret of a token, any session, and what servers are given. */
    private static final Pattern SECRET = Pattern.compile("lkp_[0-9A-Za-z]{49}|JSESSIONID=|" + String.join("|",
            Stream.of(Secrets.PEPPER.substring(2), Secrets.NEXT_PEPPER.substring(2), TestUser.PASSWORD).map(Pattern::quote).toList()));

    private static final Queue<String> PRINTED = new ConcurrentLinkedQueue<>();

    static void read(String line) {
        if (SECRET.matcher(line).find()) {
            PRINTED.add(line);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        List<String> printed = List.copyOf(PRINTED);
        PRINTED.clear();
        if (!printed.isEmpty()) {
            throw new AssertionError("A server has printed secrets:\n" + String.join("\n", printed));
        }
    }
}
