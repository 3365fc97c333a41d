package org.latchkey.web;

import jakarta.ejb.ApplicationException;

/** What was asked for is, as it turned out on the way, not there for who asks: nothing is done, and the answer is 404. */
@ApplicationException(rollback = true)
public class NotThereException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotThereException(String message) {
        super(message);
    }
}
