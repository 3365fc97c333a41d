package org.latchkey.bench.jwt;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.auth.LoginConfig;

/** The resource behind MicroProfile JWT as the server brings it. */
@DeclareRoles(JwtPing.ROLE)
@LoginConfig(authMethod = "MP-JWT")
@ApplicationPath("API")
public class JwtPing extends Application {

    /** Where callers with a JWT find it. */
    public static final String PATH = "jwt/API/ping";

    static final String ROLE = "user";

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(JwtPingResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
