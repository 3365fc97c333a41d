package org.latchkey.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.latchkey.audit.AllEntries;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditFilter;
import org.latchkey.audit.AuditReader;
import org.latchkey.listing.Cursor;
import org.latchkey.listing.Slice;
import org.latchkey.signin.CurrentUser;
import org.latchkey.web.ClientAddress;
import org.latchkey.web.Messages;

/** Administration &gt; Audit: who did what, when, from where. */
@Named
@RequestScoped
public class AuditPage {

    private static final int SIZE = 50;
    private static final String KIND = "activity.kind.";

    @Inject
    AllEntries entries;

    @Inject
    CurrentUser currentUser;

    @Inject
    ClientAddress clientAddress;

    @Inject
    HttpServletRequest request;

    @Inject
    Messages messages;

    private final AuditChoice choice = new AuditChoice();
    private String at;
    private Slice<AuditEntry> slice;
    private Map<Long, String> owners = Map.of();

    /** Done when the page is opened and at no other time: nothing is shown that was not asked for in this way. */
    public void load() {
        choice.filter(currentUser.getTimeZone()).ifPresent(this::read);
    }

    private void read(AuditFilter filter) {
        AuditReader reader = new AuditReader(currentUser.caller(), clientAddress.of(request));
        slice = entries.read(reader, filter, Cursor.parse(at).orElse(null), SIZE);
        owners = entries.ownersOf(slice.rows());
    }

    /** {@code null} where what was asked for cannot be meant. */
    public Slice<AuditEntry> getSlice() {
        return slice;
    }

    /** What happened, in words. */
    public String describe(AuditEntry entry) {
        return messages.text(entry.getMessageKey());
    }

    /** User name of whom the entry concerns; {@code null} for nobody. */
    public String ownerOf(AuditEntry entry) {
        return owners.get(entry.getOwnerId());
    }

    /** All that can happen, by its words. */
    public List<Kind> getKinds() {
        return messages.endingsOf(KIND).stream().filter(ending -> ending.indexOf('.') < 0)
                .map(ending -> new Kind(ending, messages.text(KIND + ending)))
                .sorted(Comparator.comparing(Kind::label, Collator.getInstance(messages.locale()))).toList();
    }

    public AuditChoice getChoice() {
        return choice;
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at;
    }

    /** One line of a list to choose from. */
    public record Kind(String code, String label) {
    }
}
