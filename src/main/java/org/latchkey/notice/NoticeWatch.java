package org.latchkey.notice;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.latchkey.change.Freshness;
import org.latchkey.notice.DueNotices.Due;
import org.latchkey.notice.DueNotices.Place;
import org.latchkey.web.ClientAddress;
import org.latchkey.web.DatabaseAway;

/** Looks once a minute for what time and use have brought. Each notice is a transaction of its own: none holds up another. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class NoticeWatch {

    private static final Logger LOG = Logger.getLogger(NoticeWatch.class.getName());

    @Inject
    DueNotices due;

    @Inject
    Notices notices;

    @Inject
    Freshness freshness;

    @Inject
    Clock clock;

    /** After the uses of the last minute have been written. */
    @Schedule(hour = "*", minute = "*", second = "15", persistent = false)
    public void look() {
        Instant now = clock.instant();
        try {
            freshness.refuseWhileDatabaseIsAway(now);
            for (NoticeKind kind : NoticeKind.OF_EXPIRY) {
                lookForExpiry(kind, now);
            }
            for (Due found : due.ofAddresses(now)) {
                tell(found, isNearAnEarlierOne(found));
            }
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "What is due to be told cannot be read; it is looked for again in a minute: {0}",
                    DatabaseAway.isCauseOf(e) ? DatabaseAway.reason(e) : e);
        }
    }

    private void lookForExpiry(NoticeKind kind, Instant now) throws SQLException {
        Place after = DueNotices.beginning(kind, now);
        for (List<Due> part = due.ofExpiry(kind, now, after); !part.isEmpty(); part = due.ofExpiry(kind, now, after)) {
            part.forEach(found -> tell(found, false));
            after = part.get(part.size() - 1).place();
        }
    }

    private void tell(Due found, boolean silently) {
        try {
            notices.addFound(found.ownerId(), found.tokenId(), found.occasion(), silently);
        } catch (RuntimeException e) {
            if (DatabaseAway.isCauseOf(e)) {
                throw e;
            }
            LOG.log(Level.WARNING, "The notice " + found.occasion().kind() + " of token " + found.tokenId() + " could not be made", e);
        }
    }

    /** A machine with IPv6 calls from one network under ever new addresses. */
    private boolean isNearAnEarlierOne(Due found) throws SQLException {
        String address = found.occasion().address();
        String place = ClientAddress.placeOf(address);
        return !place.equals(address)
                && due.addressesBefore(found.tokenId(), found.occasion().at()).stream().map(ClientAddress::placeOf).anyMatch(place::equals);
    }
}
