package org.latchkey.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.latchkey.web.ProblemMapper;

/** Saved queries for callers with a token, RFC 6750. */
@ApplicationPath("API")
public class ApiApplication extends Application {

    /** Where a caller with a token runs queries. */
    public static final String PATH = "/API";

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(QueryResource.class, QueryProblems.class, ProblemMapper.class);
    }

    /** Jersey would describe the resources in a format of its own beside {@code openapi.json}. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
