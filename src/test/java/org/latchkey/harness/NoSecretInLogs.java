package org.latchkey.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Reads along with every log of every server of the run: a class of tests fails where a secret has been printed by its end. */
public class NoSecretInLogs implements AfterAllCallback {

    /** What no log may have, whoever made it: any secret of a token, any session, what servers are given, and passwords, also as a form or an address has them. */
    private static final Pattern SECRET = Pattern.compile("lkp_[0-9A-Za-z]{49}|JSESSIONID=|" + TestUser.NEW_PASSWORD.replace(" ", ".{1,3}") + "|"
            + String.join("|", Stream.of(Secrets.PEPPER.substring(2), Secrets.NEXT_PEPPER.substring(2), TestUser.PASSWORD).map(Pattern::quote).toList()));

    /** What a secret that only this run has looks like within a line: the ids of sessions, or Base64. */
    private static final List<Pattern> WORDS = List.of(Pattern.compile("[0-9A-Za-z_-]{16,}"), Pattern.compile("[0-9A-Za-z+/]{16,}"));

    private static final Queue<String> PRINTED = new ConcurrentLinkedQueue<>();
    private static final Map<String, String> LINES_BY_WORD = new ConcurrentHashMap<>();
    private static final Set<String> SECRETS_OF_THE_RUN = ConcurrentHashMap.newKeySet();

    /** One more text that no log may have, nor have had: letters, digits and what ids of sessions or Base64 have besides, 16 at least. */
    public static String keepOut(String secret) {
        SECRETS_OF_THE_RUN.add(secret.replaceFirst("=*$", ""));
        return secret;
    }

    /** The same of the cookie that stands for somebody who is signed in. */
    public static void keepOutSession(String cookie, String value) {
        if (cookie.equals("JSESSIONID")) {
            keepOut(value.replaceFirst("\\..*", ""));
        }
    }

    static void read(String line) {
        if (SECRET.matcher(line).find()) {
            PRINTED.add(line);
        }
        WORDS.forEach(word -> word.matcher(line).results().forEach(found -> LINES_BY_WORD.putIfAbsent(found.group(), line)));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        List<String> printed = new ArrayList<>(PRINTED);
        PRINTED.clear();
        SECRETS_OF_THE_RUN.stream().map(LINES_BY_WORD::remove).filter(line -> line != null).forEach(printed::add);
        if (!printed.isEmpty()) {
            throw new AssertionError("A server has printed secrets:\n" + String.join("\n", printed));
        }
    }
}
