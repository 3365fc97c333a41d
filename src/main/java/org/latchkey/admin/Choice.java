package org.latchkey.admin;

import java.util.Arrays;
import java.util.Optional;

/** What an address says in a parameter that has few values. */
final class Choice {

    private Choice() {
    }

    /** Empty for every other text. */
    static <E extends Enum<E>> Optional<E> of(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equals(text)).findFirst();
    }
}
