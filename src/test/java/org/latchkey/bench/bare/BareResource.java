package org.latchkey.bench.bare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The one resource. */
@Path("things")
@RequestScoped
public class BareResource {

    @Inject
    private BareThings things;

    @GET
    public String count() {
        return String.valueOf(things.count());
    }
}
