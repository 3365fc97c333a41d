package org.latchkey.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.latchkey.token.Grant;
import org.latchkey.user.Caller;
import org.latchkey.web.PathArea;
import org.latchkey.web.Problem;
import org.latchkey.web.ProblemMapper;

/** Who makes the current API call. Whatever let the request through: without a token or Basic principal there is no caller. */
@RequestScoped
public class ApiCaller {

    @Inject
    SecurityContext security;

    @Inject
    HttpServletRequest request;

    /**
     * @return the user on whose behalf the call runs
     * @throws NotAuthorizedException where the request was let through for another reason than a token or Basic credentials
     */
    public Caller caller() {
        return security.getPrincipalsByType(ApiPrincipal.class).stream().findFirst()
                .orElseThrow(() -> new NotAuthorizedException("Bearer realm=\"latchkey\"")).caller();
    }

    /**
     * For a resource that reads a form, which was not read when the request was judged.
     *
     * @throws BadRequestException where one of the fields is a token, beside that of the header, RFC 6750
     */
    public void refuseTokenAmong(Set<String> fields) {
        if (fields.stream().anyMatch(Authorization.TOKEN_PARAMETER::equalsIgnoreCase)) {
            String challenge = PathArea.of(request) == PathArea.BASIC
                    ? BasicAuthentication.CHALLENGE : BearerAuthentication.INVALID_REQUEST;
            throw new BadRequestException(ProblemMapper.answer(new Problem(400, Authorization.TOKEN_TWICE))
                    .header(HttpHeaders.WWW_AUTHENTICATE, challenge).build());
        }
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
