package org.latchkey.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.latchkey.enforcement.PolicyRoles;
import org.latchkey.token.TokenFormat;
import org.latchkey.token.TokenRevoker;
import org.latchkey.user.Administrators;
import org.latchkey.user.Caller;
import org.latchkey.user.Role;
import org.latchkey.user.User;
import org.latchkey.user.UserEvent.Kind;
import org.latchkey.user.UserFacts;
import org.latchkey.user.UserProblem;
import org.latchkey.user.Users;
import org.latchkey.web.Text;

/** Makes users and changes what is said of them. */
@Stateless
public class AccountEditor {

    @Inject
    Administrators administrators;

    @Inject
    Users users;

    @Inject
    TokenFormat format;

    @Inject
    PolicyRoles policyRoles;

    @Inject
    AccountEvents events;

    /**
     * @param edition of the user that the form was filled in for: where there is a later one, the form would undo it unseen
     * @return why nothing was changed; empty when it was
     */
    public List<UserProblem> edit(Caller administrator, long userId, int edition, UserFacts facts, String address) {
        User user = administrators.lockWith(userId);
        List<UserProblem> problems = new ArrayList<>(facts.violations(format::occursIn));
        if (!administrators.isOne(administrator)) {
            problems.add(new UserProblem(null, "users.notAdministrator"));
        }
        if (administrator.id() == userId && !facts.roles().contains(Role.ADMINISTRATOR)) {
            problems.add(new UserProblem("roles", "users.roles.own"));
        }
        UserFacts before = UserFacts.of(user);
        if (user.getEdition() != edition) {
            problems.add(new UserProblem(null, "users.edit.stale"));
        }
        if (problems.isEmpty() && !facts.equals(before)) {
            facts.applyTo(user);
            if (!facts.roles().equals(before.roles())) {
                policyRoles.changed(user, administrator, address);
            }
            events.tell(Kind.USER_EDITED, user, administrator, address, facts.changesFrom(before));
        }
        return problems;
    }

    /** What keeps a user from being made. */
    public List<UserProblem> violations(String userName, UserFacts facts) {
        List<UserProblem> problems = new ArrayList<>(facts.violations(format::occursIn));
        if (!User.isName(userName)) {
            problems.add(new UserProblem("user-name", "users.userName.wrong", User.NAME_MAX));
        } else if (format.occursIn(userName)) {
            problems.add(new UserProblem("user-name", "users.secret"));
        } else if (users.named(userName).isPresent() || Text.folded(userName).equals(Text.folded(TokenRevoker.NOBODY))) {
            problems.add(new UserProblem("user-name", "users.userName.taken"));
        }
        return problems;
    }

    /** @return whether it was made: not for somebody who is no administrator any more */
    public boolean create(Caller administrator, User user, UserFacts facts, String address) {
        administrators.lockWith(administrator.id());
        if (!administrators.isOne(administrator)) {
            return false;
        }
        facts.applyTo(user);
        users.add(user);
        events.tell(Kind.USER_CREATED, user, administrator, address,
                facts.changesFrom(new UserFacts("", "", "", Set.of(), null, null, facts.timeZone())));
        return true;
    }
}
