package org.latchkey.api;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Logger;
import org.latchkey.query.BadParameterException;
import org.latchkey.query.HiddenColumnException;
import org.latchkey.query.QueryDatabaseAwayException;
import org.latchkey.query.QueryException;
import org.latchkey.query.TooManyQueriesException;
import org.latchkey.web.HeaderText;
import org.latchkey.web.Problem;
import org.latchkey.web.ProblemMapper;

/** What a caller is told when a query does not run. */
@Provider
public class QueryProblems implements ExceptionMapper<QueryException> {

    /** Where programs made for Cinchy look for the sentence, instead of in the body. */
    public static final String ERROR_HEADER = "X-Cinchy-Error";

    private static final Logger LOG = Logger.getLogger(QueryProblems.class.getName());

    @Context
    UriInfo uri;

    @Override
    public Response toResponse(QueryException failure) {
        if (failure instanceof BadParameterException) {
            return ProblemMapper.answer(new Problem(400, failure.getMessage()))
                    .header(ERROR_HEADER, HeaderText.safe(failure.getMessage())).build();
        } else if (failure instanceof HiddenColumnException) {
            return ProblemMapper.answer(new Problem(403, failure.getMessage())).build();
        } else if (failure instanceof TooManyQueriesException) {
            return ProblemMapper.answer(new Problem(429, failure.getMessage()))
                    .header(HttpHeaders.RETRY_AFTER, ProblemMapper.RETRY_AFTER_SECONDS).build();
        }
        LOG.warning(() -> failure.forTheLog(uri.getPath()));
        return failure instanceof QueryDatabaseAwayException
                ? ProblemMapper.answer(new Problem(503, failure.getMessage()))
                        .header(HttpHeaders.RETRY_AFTER, ProblemMapper.RETRY_AFTER_SECONDS).build()
                : ProblemMapper.answer(new Problem(500, failure.getMessage())).build();
    }
}
