package org.latchkey.account;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.latchkey.user.Caller;
import org.latchkey.user.User;
import org.latchkey.user.UserEvent;
import org.latchkey.user.UserEvent.Kind;

/** Tells what an administrator did, within the transaction that does it. */
@Dependent
class AccountEvents {

    private static final String BETWEEN = ", ";

    @Inject
    Event<UserEvent> events;

    void tell(Kind kind, User user, Caller administrator, String address, String detail) {
        events.fire(new UserEvent(kind, user.getId(), user.getUserName(), administrator.userName(), address, detail));
    }

    /** In as many events as it takes to cut nothing off. */
    void tell(Kind kind, User user, Caller administrator, String address, List<String> details) {
        (details.isEmpty() ? List.of("") : joined(details)).forEach(detail -> tell(kind, user, administrator, address, detail));
    }

    static List<String> joined(List<String> details) {
        List<String> joined = new ArrayList<>();
        for (String detail : details) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).length() + BETWEEN.length() + detail.length() <= UserEvent.DETAIL_MAX) {
                joined.set(last, joined.get(last) + BETWEEN + detail);
            } else {
                joined.add(detail);
            }
        }
        return joined;
    }
}
