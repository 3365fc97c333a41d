package org.latchkey.harness;

import java.util.List;

/** A server that the WAR is tested on. */
interface ApplicationServer {

    /** The one that this run of the tests is about, by the system property {@code latchkey.test.server}. */
    static ApplicationServer ofThisRun() {
        String name = System.getProperty("latchkey.test.server", "payara-micro");
        return switch (name) {
            case "payara-micro" -> PayaraMicro.alone();
            case "payara-server" -> new PayaraServer();
            case "wildfly" -> new WildFly();
            default -> throw new IllegalArgumentException("There is no server " + name);
        };
    }

    /** A process that deploys the WAR that ships and ends when it is told to, with all that it has started. */
    ProcessBuilder process(Launch launch);

    /** One of these is in a line of its log when it has tried to deploy the WAR, with or without success. */
    List<String> readyTexts();
}
