package org.latchkey.admin;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Names in a field of several lines, one a line: no sign in a name can be taken for the end of it. */
final class Lines {

    private Lines() {
    }

    static String of(Collection<String> names) {
        return String.join("\n", names);
    }

    static Set<String> in(String text) {
        return text == null ? Set.of() : new TreeSet<>(text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }
}
