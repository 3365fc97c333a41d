package org.latchkey.query;

import java.util.Locale;
import org.latchkey.web.Sentence;

/** The text cannot be the statement of a saved query, whatever the database would say to it. */
public class BadStatementException extends IllegalArgumentException {

    private final transient Sentence sentence;

    BadStatementException(String messageKey, Object... arguments) {
        this(Sentence.of(messageKey, arguments));
    }

    private BadStatementException(Sentence sentence) {
        super(sentence.in(Locale.ENGLISH));
        this.sentence = sentence;
    }

    /** Why, for whoever wrote it. */
    public Sentence sentence() {
        return sentence;
    }
}
