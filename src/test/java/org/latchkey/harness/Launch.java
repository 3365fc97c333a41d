package org.latchkey.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One start of a server.
 *
 * @param javaOptions of its process, the configuration of Latchkey among them
 * @param contextPath where the WAR is deployed, without a slash at its end: empty for the root
 * @param folder      for whatever the server leaves behind
 * @param port        where it is to answer, at 127.0.0.1
 */
record Launch(List<String> javaOptions, String contextPath, Path folder, int port) {

    /** The JDK that the tests run on. */
    static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    /** What this run gives to the process of every server, by the system property {@code latchkey.test.java}. */
    static final List<String> OPTIONS = Stream.of(System.getProperty("latchkey.test.java", "").split(" "))
            .filter(option -> !option.isEmpty()).toList();

    /** The path as servers of Payara want it. */
    String root() {
        return contextPath.isEmpty() ? "/" : contextPath;
    }

    static String java() {
        return JAVA_HOME.resolve("bin/java").toString();
    }
}
