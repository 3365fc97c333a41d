package org.latchkey.harness;

import java.time.Duration;

/** A server that the WAR is tested on. */
interface ApplicationServer {

    /** The one that this run of the tests is about, by the system property {@code latchkey.test.server}. */
    static ApplicationServer ofThisRun() {
        String name = System.getProperty("latchkey.test.server", "payara-micro");
        return switch (name) {
            case "payara-micro" -> PayaraMicro.alone();
            case "payara-server" -> new PayaraServer();
            case "wildfly" -> new WildFly(Artefacts.wildFly());
            default -> throw new IllegalArgumentException("There is no server " + name);
        };
    }

    /** A process that serves the WAR that ships and ends when it is told to, with all that it has started. */
    ProcessBuilder process(Launch launch);

    /** Returns when that process has tried to deploy the WAR, with or without success; throws where the limit passes before. */
    void awaitDeployment(Launch launch, ServerLog log, Duration limit);
}
