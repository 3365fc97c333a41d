package org.latchkey.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.latchkey.security.ApiCaller;
import org.latchkey.token.AccessToken;
import org.latchkey.token.AccessTokens;
import org.latchkey.token.Grant;
import org.latchkey.token.TokenRevoker;
import org.latchkey.web.ClientAddress;
import org.latchkey.web.ServerJson;

/** The token of the call itself: what it is, and its own end. A token can reach no other token. */
@Path("self")
@RequestScoped
public class SelfResource {

    @Inject
    ApiCaller apiCaller;

    @Inject
    AccessTokens tokens;

    @Inject
    TokenRevoker revoker;

    @Inject
    ClientAddress clientAddress;

    @Context
    HttpServletRequest request;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject self() {
        Grant grant = apiCaller.grant();
        AccessToken token = tokens.find(grant.owner(), grant.tokenId()).orElseThrow();
        return ServerJson.object()
                .add("id", token.getId())
                .add("name", token.getName())
                .add("owner", grant.owner().userName())
                .add("createdAt", token.getCreatedAt().toString())
                .add("expiresAt", token.getExpiresAt().toString())
                .add("secretEnding", token.getSecretEnding())
                .add("scopes", ServerJson.array())
                .build();
    }

    /** From the moment of the answer the secret is refused. Answers 204, as the method promises no body. */
    @DELETE
    public void delete() {
        revoker.deleteItself(apiCaller.grant(), clientAddress.of(request));
    }
}
