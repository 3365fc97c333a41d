package org.latchkey.bench.war;

import jakarta.ws.rs.ApplicationPath;

/** The same resource below {@code /healthcheck}, where programs come without credentials. */
@ApplicationPath("healthcheck/bench")
public class OpenPing extends PingApplication {

    /** Where anybody finds it. */
    public static final String PATH = "healthcheck/bench/ping";

    public OpenPing() {
        super(PingResource.class);
    }
}
