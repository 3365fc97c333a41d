package org.latchkey.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.ws.rs.NotAuthorizedException;
import org.latchkey.token.Grant;
import org.latchkey.user.Caller;

/** Who makes the current API call. Whatever let the request through: without a token or Basic principal there is no caller. */
@RequestScoped
public class ApiCaller {

    @Inject
    SecurityContext security;

    /**
     * @return the user on whose behalf the call runs
     * @throws NotAuthorizedException where the request was let through for another reason than a token or Basic credentials
     */
    public Caller caller() {
        return security.getPrincipalsByType(ApiPrincipal.class).stream().findFirst()
                .orElseThrow(() -> new NotAuthorizedException("Bearer realm=\"latchkey\"")).caller();
    }

    /**
     * @return what the token of the current call entitles to
     * @throws NotAuthorizedException where the call came with anything but a token
     */
    public Grant grant() {
        return security.getPrincipalsByType(TokenPrincipal.class).stream().findFirst()
                .orElseThrow(() -> new NotAuthorizedException("Bearer realm=\"latchkey\"")).grant();
    }
}
