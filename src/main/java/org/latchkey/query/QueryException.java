package org.latchkey.query;

import java.util.Locale;
import org.latchkey.web.Sentence;

/**
 * A saved query was not run, or not to its end. The sentence is for the caller and tells nothing of the inside; the message is the
 * sentence in English.
 */
public abstract class QueryException extends RuntimeException {

    private final transient Sentence sentence;

    protected QueryException(Sentence sentence, Throwable cause) {
        super(sentence.in(Locale.ENGLISH), cause);
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }
}
