package org.latchkey.server;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Latchkey must not serve in this state. The message is one sentence for the operator: what is wrong and what to set. */
public class StartRefusedException extends RuntimeException {

    public StartRefusedException(String sentence) {
        super(sentence);
    }

    public StartRefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** A refusal inside of what containers and pools wrap around it. */
    static Optional<StartRefusedException> in(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(StartRefusedException.class::isInstance).map(StartRefusedException.class::cast).findFirst();
    }
}
