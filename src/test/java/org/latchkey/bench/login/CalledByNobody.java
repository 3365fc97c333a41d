package org.latchkey.bench.login;

import jakarta.ws.rs.ApplicationPath;

/** The same resource, where the server is told no caller. */
@ApplicationPath("open")
public class CalledByNobody extends CalledByName {

    /** Where it is found. */
    public static final String PATH = "login/open/ping";
}
