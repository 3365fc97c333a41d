package org.latchkey.server;

/** Latchkey must not serve in this state. The message is one sentence for the operator: what is wrong and what to set. */
public class StartRefusedException extends RuntimeException {

    public StartRefusedException(String sentence) {
        super(sentence);
    }

    public StartRefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
