package org.latchkey.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.logging.Logger;
import org.latchkey.query.OpenResult;
import org.latchkey.query.QueryException;
import org.latchkey.table.TableWriter;
import org.latchkey.web.BrokenAnswer;

/** A result on its way to the caller. If it fails on the way, the caller gets to know: half a result never looks whole. */
class ResultStream implements StreamingOutput {

    private static final Logger LOG = Logger.getLogger(ResultStream.class.getName());

    private final OpenResult result;
    private final TableWriter writer;

    private final HttpServletRequest request;

    ResultStream(OpenResult result, TableWriter writer, HttpServletRequest request) {
        this.result = result;
        this.request = request;
        this.writer = writer;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try (result) {
            writer.write(result.table(), out);
        } catch (QueryException e) {
            LOG.warning(() -> e.forTheLog(request.getRequestURI()));
            BrokenAnswer.breakOff(request);
            throw e;
        }
    }
}
