package org.latchkey.account;

import java.util.List;
import org.latchkey.user.User;
import org.latchkey.user.UserProblem;

/**
 * What became of the wish to give a user a one-time password.
 *
 * @param user     who has it; {@code null} where nothing was done
 * @param password to be shown once; {@code null} where nothing was done
 * @param problems why nothing was done; empty where it was
 */
public record Handover(User user, OneTimePassword password, List<UserProblem> problems) {

    static Handover of(User user, OneTimePassword password) {
        return new Handover(user, password, List.of());
    }

    static Handover refused(List<UserProblem> problems) {
        return new Handover(null, null, problems);
    }

    static Handover refused(String messageKey) {
        return refused(List.of(new UserProblem(null, messageKey)));
    }
}
