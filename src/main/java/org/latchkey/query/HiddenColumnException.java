package org.latchkey.query;

/** The caller asked to filter by a column that the caller may not see. */
public class HiddenColumnException extends QueryException {

    public HiddenColumnException(String parameter) {
        super("Parameter @" + parameter + " filters by a column that you may not see.", null);
    }
}
