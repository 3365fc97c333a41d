package org.latchkey.server;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Session;

/**
 * Lets a query fail at once where the database is away. By itself the JPA provider tries for ten seconds, with every thread that
 * a caller waits on.
 */
public class OneTry implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getLogin().setQueryRetryAttemptCount(0);
    }
}
