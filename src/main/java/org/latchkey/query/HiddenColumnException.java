package org.latchkey.query;

import org.latchkey.web.Sentence;

/** The caller asked to filter by a column that the caller may not see. */
public class HiddenColumnException extends QueryException {

    public HiddenColumnException(String parameter) {
        super(Sentence.of("queries.refused.hidden", parameter), null);
    }
}
