package org.latchkey.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.latchkey.web.ProblemMapper;

/** What a token may ask about itself. */
@ApplicationPath("tokens")
public class TokensApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(SelfResource.class, ProblemMapper.class);
    }

    /** Jersey would describe the resources in a format of its own beside {@code openapi.json}. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
