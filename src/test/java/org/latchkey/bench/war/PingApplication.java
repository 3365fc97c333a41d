package org.latchkey.bench.war;

import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** One resource at a path that the subclass names, set as the applications of the product are. */
public abstract class PingApplication extends Application {

    private final Class<? extends PingResource> resource;

    /** @param resource all that is found below the path */
    protected PingApplication(Class<? extends PingResource> resource) {
        this.resource = resource;
    }

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(resource);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
