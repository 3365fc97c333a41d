package org.latchkey.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A page whose state the server no longer has is opened anew and says so. Any other failure of an Ajax call is answered with a
 * bare 500, at which the script shows a sentence: what Faces would send names the exception. All else goes to the error pages.
 */
class PageExceptionHandler extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(PageExceptionHandler.class.getName());

    PageExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext() && !context.getResponseComplete()) {
            Throwable failure = events.next().getContext().getException();
            if (answered(context, failure)) {
                events.remove();
            }
        }
        getWrapped().handle();
    }

    private boolean answered(FacesContext context, Throwable failure) {
        Throwable cause = failure instanceof FacesException ? getRootCause(failure) : failure;
        if (failure instanceof ViewExpiredException expired) {
            return reopened(context, expired.getViewId());
        }
        if (cause instanceof ViewExpiredException expired) {
            return reopened(context, expired.getViewId());
        }
        if (cause instanceof NotThereException) {
            return notThere(context);
        }
        if (isSentWithoutState(context)) {
            return reopened(context, context.getViewRoot() == null ? null : context.getViewRoot().getViewId());
        }
        if (!context.getPartialViewContext().isAjaxRequest()) {
            return false;
        }
        LOG.log(Level.SEVERE, "An Ajax call failed", failure);
        ExternalContext external = context.getExternalContext();
        if (!external.isResponseCommitted()) {
            external.responseReset();
            external.setResponseStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
        context.responseComplete();
        return true;
    }

    private static boolean notThere(FacesContext context) {
        try {
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
        return true;
    }

    /** A page that has a state was sent as one that has none, which no page of ours does. */
    private static boolean isSentWithoutState(FacesContext context) {
        String state = context.getExternalContext().getRequestParameterMap().get(ResponseStateManager.VIEW_STATE_PARAM);
        return context.getCurrentPhaseId() == PhaseId.RESTORE_VIEW && "stateless".equals(state);
    }

    private static boolean reopened(FacesContext context, String viewId) {
        if (viewId == null || viewId.startsWith("/WEB-INF")) {
            return false;
        }
        CDI.current().select(Notice.class).get().warn("frame.reopened");
        ExternalContext external = context.getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + viewId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
        return true;
    }
}
