package org.latchkey.bench.war;

import jakarta.ws.rs.ApplicationPath;

/** The resource below {@code /API}, where nobody comes without a token. */
@ApplicationPath("API/bench")
public class TokenPing extends PingApplication {

    /** Where callers with a token find it. */
    public static final String PATH = "API/bench/ping";

    public TokenPing() {
        super(PingResource.class);
    }
}
