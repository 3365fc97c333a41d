package org.latchkey.signin;

import org.latchkey.web.ClientAddress;
import org.latchkey.web.LogText;
import org.latchkey.web.Text;

/**
 * Whose failures count together as "in a row": those for one user name from one place, or, in a browser that the user signed in
 * from before, those of that browser, wherever it is.
 *
 * @param foldedName as typed, also one that nobody has; cut to what the database takes
 * @param place      see {@code ClientAddress}; empty for a known browser
 * @param browser    its id; empty for one that is not known
 */
public record LoginSource(String foldedName, String place, String browser) {

    private static final int NAME_MAX = 80;

    static LoginSource of(String userName, String address, String browser) {
        return new LoginSource(foldedName(userName), browser.isEmpty() ? ClientAddress.placeOf(address) : "", browser);
    }

    /** Under which failures for this user name are kept. */
    static String foldedName(String userName) {
        return Text.folded(LogText.plain(Text.normalized(userName), NAME_MAX));
    }

    boolean isKnownBrowser() {
        return !browser.isEmpty();
    }
}
