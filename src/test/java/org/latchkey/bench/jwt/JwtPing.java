package org.latchkey.bench.jwt;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import org.eclipse.microprofile.auth.LoginConfig;
import org.latchkey.bench.war.PingApplication;

/** The resource behind MicroProfile JWT as the server brings it. */
@DeclareRoles(JwtPing.ROLE)
@LoginConfig(authMethod = "MP-JWT")
@ApplicationPath("API")
public class JwtPing extends PingApplication {

    /** Where callers with a JWT find it. */
    public static final String PATH = "jwt/API/ping";

    static final String ROLE = "user";

    public JwtPing() {
        super(JwtPingResource.class);
    }
}
