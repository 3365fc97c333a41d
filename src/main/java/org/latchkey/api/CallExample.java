package org.latchkey.api;

import java.util.Optional;

/**
 * A way to call the API, ready to be pasted.
 *
 * @param tool  name of the program it is for
 * @param text  to be pasted as it is; the same in every language
 * @param steps key of the message that says where to paste it, where that is not plain
 */
public record CallExample(String tool, String text, Optional<String> steps) {
}
