package org.latchkey.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * The page to go to after signing in. It comes from outside, so it leads only to a page of Latchkey: anything else, such as an
 * address of another server, becomes the default.
 */
public final class ReturnAddress {

    public static final String DEFAULT = "/settings/tokens.xhtml";

    // One slash at most between segments, no dot segments, nothing encoded, no backslash: nothing that two readers read differently.
    private static final Pattern PAGE = Pattern.compile("(/[A-Za-z0-9_-]+)*/[A-Za-z0-9_-]+\\.xhtml");
    private static final int LENGTH_MAX = 2000;

    private ReturnAddress() {
    }

    /**
     * @param parameter {@code return} of the sign-in page, may be {@code null}
     * @return path of a page and its query string, to be put behind the context path
     */
    public static String of(String parameter) {
        if (parameter == null || parameter.length() > LENGTH_MAX) {
            return DEFAULT;
        }
        try {
            URI uri = new URI(parameter);
            boolean isPage = uri.getScheme() == null && uri.getRawAuthority() == null && uri.getRawFragment() == null
                    && uri.getRawPath() != null && PAGE.matcher(uri.getRawPath()).matches() && !uri.getRawPath().equals("/login.xhtml");
            return isPage ? uri.toASCIIString() : DEFAULT;
        } catch (URISyntaxException e) {
            return DEFAULT;
        }
    }
}
