package org.latchkey.bench.login;

import jakarta.ws.rs.ApplicationPath;
import org.latchkey.bench.war.PingApplication;
import org.latchkey.bench.war.PingResource;

/** The resource of the other applications, for callers whom the server is told. */
@ApplicationPath("named")
public class CalledByName extends PingApplication {

    /** Where it is found. */
    public static final String PATH = "login/named/ping";

    public CalledByName() {
        super(PingResource.class);
    }
}
