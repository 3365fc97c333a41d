package org.latchkey.query;

import java.util.Locale;
import java.util.Optional;
import org.latchkey.web.LogText;
import org.latchkey.web.Sentence;

/**
 * A saved query was not run, or not to its end. The sentence is for the caller and tells nothing of the inside; the message is the
 * sentence in English.
 */
public abstract class QueryException extends RuntimeException {

    private static final int MOST_CHARACTERS = 1000;

    private final transient Sentence sentence;

    protected QueryException(Sentence sentence, Throwable cause) {
        super(sentence.in(Locale.ENGLISH), cause);
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }

    /** What the database said, or who was asked in its place. It tells of the inside: for administrators and for the log. */
    public Optional<String> said() {
        return Optional.ofNullable(getCause()).map(Throwable::getMessage);
    }

    /** One line for the operator: which query, and what the database said. Without a stack trace, which any caller could fill a disk with. */
    public String forTheLog(String path) {
        String said = getCause() == null ? getMessage() : getCause().getMessage();
        return "The saved query at " + LogText.plain(path, MOST_CHARACTERS) + " failed: " + LogText.plain(said, MOST_CHARACTERS);
    }
}
