package org.latchkey.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.latchkey.chain.ChainCheck;
import org.latchkey.chain.ChainFault;
import org.latchkey.chain.ChainMark;
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

    private String line = "";
    private String answer;
    private String kind;

    public void check() {
        Optional<ChainMark> known = ChainMark.parseLine(line);
        if (known.isEmpty() && !line.isBlank()) {
            messages.refuseField("check:line", "audit.check.line.wrong");
            return;
        }
        Optional<ChainState> state = chain.check(known);
        answer = state.map(this::tell).orElseGet(() -> messages.text("audit.check.busy"));
        kind = state.map(found -> found.fault().isEmpty() ? "good" : "bad").orElse("warn");
    }

    private String tell(ChainState state) {
        if (state.fault().isPresent()) {
            ChainFault fault = state.fault().get();
            return messages.text("audit.check.broken", messages.text("audit.fault." + fault.what(), place(fault)), state.entries());
        }
        String whole = messages.text("audit.check.whole", state.entries());
        String known = state.known().map(found -> " " + messages.text("audit.known." + found)).orElse("");
        return whole + (state.removed() == 0 ? "" : " " + messages.text("audit.check.removed", state.removed())) + known;
    }

    /** Numbers as they are, without the marks that a language parts thousands by. */
    private String place(ChainFault fault) {
        if (fault.entry() == null) {
            return fault.link() == null ? messages.text("audit.fault.none") : messages.text("audit.fault.link", fault.link().toString());
        }
        return fault.link() == null ? messages.text("audit.fault.entry", fault.entry().toString())
                : messages.text("audit.fault.both", fault.entry().toString(), fault.link().toString());
    }

    /** Of the log, with an earlier end of the chain; empty where there is none to compare with. */
    public String getLine() {
        return line;
    }

    public void setLine(String line) {
        this.line = line == null ? "" : line;
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
