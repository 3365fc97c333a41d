package org.latchkey.bench.war;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Does next to nothing, so that what is measured is the way to it. Scoped as the resources of the product are. */
@Path("ping")
@RequestScoped
public class PingResource {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String ping() {
        return "{\"answer\":\"pong\"}";
    }
}
