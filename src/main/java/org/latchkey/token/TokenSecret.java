package org.latchkey.token;

/** The clear text of a token. It exists in one answer to its owner and in the requests that use it; it is never stored or logged. */
public final class TokenSecret {

    private static final int ENDING = 4;

    private final String clearText;

    TokenSecret(String clearText) {
        this.clearText = clearText;
    }

    /** The clear text, for the one answer that shows it. */
    public String reveal() {
        return clearText;
    }

    /** The last characters, by which a person tells which script holds which token. They belong to the checksum. */
    public String ending() {
        return clearText.substring(clearText.length() - ENDING);
    }

    /** Masked, so that no log or exception text can carry the secret. */
    @Override
    public String toString() {
        return "TokenSecret[…]";
    }
}
