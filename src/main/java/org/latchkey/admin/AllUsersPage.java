package org.latchkey.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.latchkey.listing.Cursor;
import org.latchkey.listing.Slice;
import org.latchkey.user.AllUsers;
import org.latchkey.user.User;
import org.latchkey.user.UserFilter;
import org.latchkey.user.UserStatus;
import org.latchkey.web.Messages;
import org.latchkey.web.Text;

/** Administration &gt; Users. Filter and place are in the address, so that a list can be kept as a bookmark. */
@Named
@RequestScoped
public class AllUsersPage {

    private static final int ROWS = 25;
    private static final int COUNTED = 1_000;

    @Inject
    AllUsers users;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private String text;
    private UserStatus status;
    private String role;
    private Slice<User> slice;
    private Map<Long, List<String>> roles;
    private String at;

    @PostConstruct
    void begin() {
        at = request.getParameter("at");
    }

    public Slice<User> getSlice() {
        if (slice == null) {
            slice = users.read(filter(), Cursor.parse(at).orElse(null), ROWS);
            roles = users.rolesOf(slice.rows());
        }
        return slice;
    }

    /** How many users the filter finds, in words. */
    public String getCount() {
        int count = users.count(filter(), COUNTED + 1);
        return count > COUNTED ? messages.text("users.count.many", COUNTED) : messages.text("users.count", count);
    }

    public String rolesOf(User user) {
        return String.join(", ", roles.getOrDefault(user.getId(), List.of()));
    }

    public boolean isFiltered() {
        return !filter().equals(UserFilter.NONE);
    }

    private UserFilter filter() {
        return new UserFilter(searchable(text), status, searchable(role));
    }

    private static String searchable(String typed) {
        String wanted = Text.normalized(typed);
        return wanted.isEmpty() || Text.hasForbiddenCharacter(wanted) ? null : wanted;
    }

    public UserStatus[] getStatuses() {
        return UserStatus.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getStatus() {
        return status == null ? "" : status.name();
    }

    public void setStatus(String status) {
        this.status = Choice.of(UserStatus.class, status).orElse(null);
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }
}
