package org.latchkey.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.latchkey.query.OpenResult;
import org.latchkey.query.QueryRunner;
import org.latchkey.query.SavedQueries;
import org.latchkey.query.SavedQuery;
import org.latchkey.security.ApiCaller;
import org.latchkey.table.TableFormat;
import org.latchkey.table.TableWriter;
import org.latchkey.user.Caller;
import org.latchkey.web.BrokenAnswer;

/** Runs a saved query on behalf of the caller. A query the caller may not run does not exist. */
@RequestScoped
@Path("{version:(?:[vV]1\\.0/)?}{domain}/{query}")
public class QueryResource {

    @Inject
    ApiCaller apiCaller;

    @Inject
    SavedQueries queries;

    @Inject
    QueryRunner runner;

    @Inject
    RequestResults results;

    @PathParam("domain")
    String domain;

    @PathParam("query")
    String name;

    @Context
    HttpServletRequest request;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    /** Parameters in the query string. */
    @GET
    public Response get() {
        return run(new MultivaluedHashMap<>(), true);
    }

    /** Parameters in a form, in the query string, or both. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(MultivaluedMap<String, String> form) {
        return run(form == null ? new MultivaluedHashMap<>() : form, true);
    }

    /** Like {@link #get}, without the rows: the query is run up to its first one. */
    @HEAD
    public Response head() {
        return run(new MultivaluedHashMap<>(), false);
    }

    private Response run(MultivaluedMap<String, String> form, boolean withRows) {
        Caller caller = apiCaller.caller();
        apiCaller.refuseTokenAmong(form.keySet());
        SavedQuery query = queries.find(caller, domain, name).orElseThrow(NotFoundException::new);
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>(form);
        uri.getQueryParameters().forEach((key, values) -> values.forEach(value -> parameters.add(key, value)));
        QueryCall call = QueryCall.of(parameters);
        TableFormat format = call.format().or(() -> Acceptable.format(headers.getAcceptableMediaTypes(), query.answer().format()))
                .orElseThrow(NotAcceptableException::new);
        OpenResult result = results.keep(runner.run(caller, query, call.parameters(), call.portion()));
        return (withRows ? answer(result, format.writer(call.compressed(), call.wrapped())) : Response.ok())
                .header(HttpHeaders.CONTENT_TYPE, format.contentType()).header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
    }

    private Response.ResponseBuilder answer(OpenResult result, TableWriter writer) {
        if (BrokenAnswer.isPossible(request)) {
            return Response.ok(new ResultStream(result, writer, request));
        }
        SpooledResult spooled = SpooledResult.of(result, writer);
        return Response.ok(spooled.content()).header(HttpHeaders.CONTENT_LENGTH, spooled.length());
    }
}
