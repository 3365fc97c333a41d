package org.latchkey.security;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The credentials of HTTP Basic, RFC 7617: parted by the first colon, because a password may contain more of them. */
record NameAndPassword(String userName, String password) {

    /** Nothing where the text is not Base64 of UTF-8 without controls and with a colon. */
    static Optional<NameAndPassword> parse(String base64) {
        String text;
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
        int colon = text.indexOf(':');
        boolean valid = colon >= 0 && text.chars().noneMatch(Character::isISOControl);
        return valid ? Optional.of(new NameAndPassword(text.substring(0, colon), text.substring(colon + 1))) : Optional.empty();
    }

    @Override
    public String toString() {
        return "NameAndPassword[…]";
    }
}
