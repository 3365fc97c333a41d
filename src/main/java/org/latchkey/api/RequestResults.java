package org.latchkey.api;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import org.latchkey.query.OpenResult;

/** The result that the current request reads. Closed with the request, whether or not anybody came to write it. */
@RequestScoped
public class RequestResults {

    private OpenResult result;

    OpenResult keep(OpenResult opened) {
        result = opened;
        return opened;
    }

    @PreDestroy
    void close() {
        if (result != null) {
            result.close();
        }
    }
}
