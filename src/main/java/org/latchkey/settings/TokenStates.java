package org.latchkey.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.latchkey.signin.UserFormats;
import org.latchkey.token.AccessToken;
import org.latchkey.token.PolicyMark;
import org.latchkey.token.TokenStatus;
import org.latchkey.web.Messages;

/** Where tokens stand, in words, for every page that shows tokens. */
@Named
@RequestScoped
public class TokenStates {

    private static final int DAYS_OF_WARNING = 7;

    @Inject
    UserFormats formats;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    public String text(AccessToken token) {
        return switch (token.statusAt(clock.instant())) {
            case DELETED -> messages.text("tokens.status.deleted");
            case EXPIRED -> messages.text("tokens.status.expired");
            case REFUSED -> messages.text("tokens.status.refused");
            case ACTIVE -> isExpiring(token) ? messages.text("tokens.status.expiring", daysLeft(token)) : messages.text("tokens.status.active");
        };
    }

    /** The class that the style sheet knows this state by. */
    public String style(AccessToken token) {
        return switch (token.statusAt(clock.instant())) {
            case DELETED -> "deleted";
            case EXPIRED -> "expired";
            case REFUSED -> "refused";
            case ACTIVE -> isExpiring(token) ? "expiring" : "active";
        };
    }

    /** What the policy does to the token and why; empty where it leaves the token alone. */
    public String policy(AccessToken token) {
        PolicyMark mark = token.getMark();
        if (mark.getReason() == null || token.statusAt(clock.instant()) == TokenStatus.EXPIRED || token.getDeletedAt() != null) {
            return "";
        }
        String why = messages.text("tokens.policy." + mark.getReason());
        return mark.getDeleteAt() == null ? messages.text("tokens.policy.refused", formats.moment(mark.getRefusedSince()), formats.getZone(), why)
                : messages.text("tokens.policy.deleted", formats.moment(mark.getDeleteAt()), formats.getZone(), why);
    }

    private boolean isExpiring(AccessToken token) {
        return daysLeft(token) <= DAYS_OF_WARNING;
    }

    /** By the user's calendar, as people count: tomorrow is one day away, however few hours it is. */
    private long daysLeft(AccessToken token) {
        return ChronoUnit.DAYS.between(formats.dateAt(clock.instant()), formats.dateAt(token.getExpiresAt()));
    }
}
