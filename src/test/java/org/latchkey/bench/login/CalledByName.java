package org.latchkey.bench.login;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.latchkey.bench.war.PingResource;

/** The resource of the other applications, for callers whom the server is told. */
@ApplicationPath("named")
public class CalledByName extends Application {

    /** Where it is found. */
    public static final String PATH = "login/named/ping";

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(PingResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
