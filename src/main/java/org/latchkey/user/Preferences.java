package org.latchkey.user;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneId;

/** How a user wants to be shown things. */
@Stateless
public class Preferences {

    @Inject
    Users users;

    /**
     * @param language a language tag, or {@code null} to follow the browser
     * @param region   an ISO 3166 country code, or {@code null} for the formats of the language alone
     */
    public void save(long userId, String language, String region, ZoneId timeZone) {
        users.locked(userId).prefer(language, region, timeZone);
    }
}
