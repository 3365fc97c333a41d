package org.latchkey.bench.jwt;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import org.latchkey.bench.war.PingResource;

/** The same resource, demanding a role: with {@code MP-JWT} Payara takes no constraint from a descriptor. */
@Path("ping")
@RequestScoped
@RolesAllowed(JwtPing.ROLE)
public class JwtPingResource extends PingResource {
}
