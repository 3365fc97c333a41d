package org.latchkey.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Optional;
import org.latchkey.chain.ChainFault;
import org.latchkey.chain.ChainMark;
import org.latchkey.chain.ChainState;
import org.latchkey.chain.CheckOutcome;
import org.latchkey.chain.CheckRuns;
import org.latchkey.signin.UserFormats;
import org.latchkey.web.Messages;

/** "Is the audit whole?": what the check of the chain says, in words. It goes on behind the page, which asks for what comes of it. */
@Named
@RequestScoped
public class AuditCheck {

    /** A short chain has its answer at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Inject
    CheckRuns checks;

    @Inject
    UserFormats formats;

    @Inject
    Messages messages;

    private String line = "";

    public void check() {
        Optional<ChainMark> known = ChainMark.parseLine(line);
        if (known.isEmpty() && !line.isBlank()) {
            messages.refuseField("check:line", "audit.check.line.wrong");
        } else if (checks.begin(known).isEmpty()) {
            messages.refuseField("check:line", "audit.check.busy");
        } else {
            await();
        }
    }

    public void await() {
        checks.await(PATIENCE);
    }

    /** How far the check is that is going on; {@code null} where none is. */
    public String getProgress() {
        return checks.progress().map(progress -> messages.text("audit.check.progress", progress.passed(), progress.all())).orElse(null);
    }

    /** What the last check on this server found, and when; {@code null} before there was one. */
    public String getAnswer() {
        return checks.outcome().map(outcome -> messages.text("audit.check.at", formats.moment(outcome.at())) + " "
                + outcome.state().map(this::tell).orElseGet(() -> messages.text("audit.check.failed"))).orElse(null);
    }

    /** Of the note that tells it. */
    public String getKind() {
        return checks.outcome().flatMap(CheckOutcome::state).filter(state -> state.fault().isEmpty()).isPresent() ? "good" : "bad";
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
}
