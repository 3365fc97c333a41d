package org.latchkey.query;

import java.util.HashMap;
import java.util.Map;

/** How many results each caller is reading on this node: nobody may hold so many connections that others find none. */
class RunningQueries {

    /** Of the sixteen connections that there are for all. */
    static final int MOST = 4;

    private final Map<Long, Integer> ofCaller = new HashMap<>();

    /** @throws TooManyQueriesException where this one would be one too many */
    synchronized void enter(long callerId) {
        int running = ofCaller.getOrDefault(callerId, 0);
        if (running == MOST) {
            throw new TooManyQueriesException();
        }
        ofCaller.put(callerId, running + 1);
    }

    synchronized void leave(long callerId) {
        ofCaller.computeIfPresent(callerId, (id, running) -> running == 1 ? null : running - 1);
    }
}
