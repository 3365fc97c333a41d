package org.latchkey.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.latchkey.chain.ChainCheck;
import org.latchkey.chain.ChainFault;
import org.latchkey.chain.ChainState;
import org.latchkey.web.Messages;

/** "Is the audit whole?": what the check of the chain says, in words. */
@Named
@RequestScoped
public class AuditCheck {

    @Inject
    ChainCheck chain;

    @Inject
    Messages messages;

    private String answer;
    private String kind;

    public void check() {
        Optional<ChainState> state = chain.check();
        answer = state.map(this::tell).orElseGet(() -> messages.text("audit.check.busy"));
        kind = state.map(found -> found.fault().isEmpty() ? "good" : "bad").orElse("warn");
    }

    private String tell(ChainState state) {
        if (state.fault().isPresent()) {
            ChainFault fault = state.fault().get();
            return messages.text("audit.check.broken", messages.text("audit.fault." + fault.what(), place(fault)), state.entries());
        }
        String whole = messages.text("audit.check.whole", state.entries());
        return state.removed() == 0 ? whole : whole + " " + messages.text("audit.check.removed", state.removed());
    }

    /** Numbers as they are, without the marks that a language parts thousands by. */
    private String place(ChainFault fault) {
        if (fault.entry() == null) {
            return fault.link() == null ? messages.text("audit.fault.none") : messages.text("audit.fault.link", fault.link().toString());
        }
        return fault.link() == null ? messages.text("audit.fault.entry", fault.entry().toString())
                : messages.text("audit.fault.both", fault.entry().toString(), fault.link().toString());
    }

    /** {@code null} before anybody asks. */
    public String getAnswer() {
        return answer;
    }

    /** Of the note that tells it. */
    public String getKind() {
        return kind;
    }
}
