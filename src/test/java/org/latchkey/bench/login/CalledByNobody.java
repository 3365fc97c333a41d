package org.latchkey.bench.login;

import jakarta.ws.rs.ApplicationPath;
import org.latchkey.bench.war.PingApplication;
import org.latchkey.bench.war.PingResource;

/** The same resource, where the server is told no caller. */
@ApplicationPath("open")
public class CalledByNobody extends PingApplication {

    /** Where it is found. */
    public static final String PATH = "login/open/ping";

    public CalledByNobody() {
        super(PingResource.class);
    }
}
