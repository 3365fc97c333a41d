package org.latchkey.bench.war;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The resource below {@code /API}, where nobody comes without a token. */
@ApplicationPath("API/bench")
public class TokenPing extends Application {

    /** Where callers with a token find it. */
    public static final String PATH = "API/bench/ping";

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(PingResource.class);
    }

    /** As the applications of the product have it. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
