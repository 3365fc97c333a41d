package org.latchkey.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.latchkey.signin.CurrentUser;
import org.latchkey.signin.PasswordPrompt;
import org.latchkey.token.AccessToken;
import org.latchkey.token.AllTokens;
import org.latchkey.token.TokenRevoker;
import org.latchkey.web.ClientAddress;
import org.latchkey.web.Messages;
import org.primefaces.PrimeFaces;

/** The dialog that asks, once, whether somebody's tokens are to go, and what their owners are told. */
@Named
@RequestScoped
public class DeleteTokens {

    private static final int NAMED = 5;
    private static final int MOST = 1_000;

    @Inject
    AllTokens tokens;

    @Inject
    TokenRevoker revoker;

    @Inject
    PasswordPrompt passwordPrompt;

    @Inject
    CurrentUser currentUser;

    @Inject
    AllTokensPage list;

    @Inject
    TokenStoryPage story;

    @Inject
    Reason reasons;

    @Inject
    Messages messages;

    @Inject
    ClientAddress clients;

    @Inject
    HttpServletRequest request;

    private String chosen;
    private String reason;

    /** Takes the ids of the boxes that are ticked. */
    public void open() {
        String[] ticked = request.getParameterValues("chosen");
        chosen = ticked == null ? "" : String.join(" ", ticked);
        refuseIfNone();
    }

    /** Takes the id that a button sends. */
    public void openOne() {
        chosen = Objects.toString(request.getParameter("token"), "");
        refuseIfNone();
    }

    private void refuseIfNone() {
        if (present().isEmpty()) {
            messages.refuse(ids().isEmpty() ? "allTokens.delete.none" : "allTokens.delete.gone");
            PrimeFaces.current().ajax().update("messages");
        }
    }

    public void delete() {
        String said = Reason.of(reason);
        if ((!isSeveral() || passwordPrompt.passes("delete:password")) && reasons.passes(said, "delete:reason")) {
            int deleted = revoker.deleteAsAdministrator(currentUser.caller(), ids(), said, clients.of(request));
            messages.done("allTokens.delete.done", deleted);
            list.forget();
            story.forget();
            PrimeFaces.current().ajax().update("state", "messages");
        }
    }

    /** Names those that go, or the first of many. */
    public String getQuestion() {
        List<AccessToken> going = present();
        String named = going.stream().limit(NAMED).map(token -> messages.text("allTokens.delete.named", token.getName(),
                token.getOwner().getUserName())).collect(Collectors.joining(", "));
        int others = going.size() - NAMED;
        return others > 0 ? messages.text("allTokens.delete.questionOfMany", named, others) : messages.text("allTokens.delete.question", named);
    }

    private List<AccessToken> present() {
        return tokens.present(ids());
    }

    private List<Long> ids() {
        String listed = listed();
        return listed == null ? List.of() : Arrays.stream(listed.split(" ")).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf)
                .distinct().limit(MOST).toList();
    }

    /** Which fields there are must be known before any of them is read. */
    private String listed() {
        return chosen == null ? request.getParameter("delete:chosen") : chosen;
    }

    /** Whether the dialog has its fields: when it is opened, and when they are sent. */
    public boolean isOpen() {
        return listed() != null;
    }

    /** Whether the password may be asked for again: a single token may have leaked, and nothing holds up its deletion. */
    public boolean isSeveral() {
        return ids().size() > 1;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
