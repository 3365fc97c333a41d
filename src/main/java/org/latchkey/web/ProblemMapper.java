package org.latchkey.web;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Every error of a resource as {@code application/problem+json}, RFC 9457, without a word of the server's inside. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    /** An outage of a database is over in seconds or lasts. */
    public static final String RETRY_AFTER_SECONDS = "5";

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Context
    Providers providers;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException refusal) {
            return refusal(refusal);
        } else if (failure instanceof EJBAccessException) {
            return answer(new Problem(403, Problem.sentence(403))).build();
        } else if (failure instanceof EJBException && failure.getCause() != null) {
            return mapped(failure.getCause());
        } else if (DatabaseAway.isCauseOf(failure)) {
            LOG.log(Level.WARNING, "The database does not answer: {0}", DatabaseAway.reason(failure));
            return answer(new Problem(503, Problem.sentence(503)))
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS).build();
        }
        LOG.log(Level.SEVERE, "A call failed", failure);
        return answer(new Problem(500, Problem.sentence(500))).build();
    }

    /** Keeps what the status needs beside it: Allow, WWW-Authenticate, Retry-After. */
    private static Response refusal(WebApplicationException refusal) {
        Response told = refusal.getResponse();
        if (told.getStatus() < 400) {
            return told;
        } else if (told.getStatus() >= 500) {
            LOG.log(Level.SEVERE, "A call failed", refusal);
        }
        Response.ResponseBuilder answer = answer(new Problem(told.getStatus(), Problem.sentence(told.getStatus())));
        told.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                values.forEach(value -> answer.header(name, value));
            }
        });
        return answer.build();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Response mapped(Throwable cause) {
        ExceptionMapper mapper = providers.getExceptionMapper(cause.getClass());
        return mapper.toResponse(cause);
    }

    /** The beginning of an answer that tells the problem and is kept by no cache. */
    public static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem.toJson());
    }
}
