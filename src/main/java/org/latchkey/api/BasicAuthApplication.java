package org.latchkey.api;

import jakarta.ws.rs.ApplicationPath;

/** The same for tools that can send nothing but a user name and a password, RFC 7617. */
@ApplicationPath("BasicAuthAPI")
public class BasicAuthApplication extends ApiApplication {

    /** Where a caller with Basic credentials runs queries. */
    public static final String PATH = "/BasicAuthAPI";
}
