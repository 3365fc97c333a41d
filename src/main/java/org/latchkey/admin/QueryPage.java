package org.latchkey.admin;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.latchkey.authoring.DeletedQueries;
import org.latchkey.authoring.WrittenQueries;
import org.latchkey.authoring.WrittenQuery;
import org.latchkey.query.BadStatementException;
import org.latchkey.web.Messages;

/**
 * Administration &gt; Queries: one of them, written anew, changed, copied from another one, or looked at as it was before. A former
 * state is brought back by saving it, and so is a deleted query.
 */
@Named
@ViewScoped
public class QueryPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    WrittenQueries queries;

    @Inject
    DeletedQueries deletedQueries;

    @Inject
    QueryViolations violations;

    @Inject
    Messages messages;

    private final QueryForm form = new QueryForm();
    private String id;
    private String copyOf;
    private String version;
    private Long queryId;
    private int currentVersion;
    private boolean deleted;
    private FormerState former;
    private String title;
    private String sent;

    /** What the address asks for: a query, a former state of it, a copy, or none of these, which is a new one. */
    public void open() {
        Optional<Long> asked = number(id).or(() -> number(copyOf));
        Optional<WrittenQuery> present = asked.flatMap(queries::find);
        Optional<WrittenQuery> model = present.or(() -> asked.flatMap(deletedQueries::find));
        if (model.isEmpty() && (id != null || copyOf != null)) {
            answerNotFound();
            return;
        }
        title = messages.text(copyOf == null ? "query.title.new" : "query.title.copy");
        model.ifPresent(written -> {
            form.show(written.definition());
            if (id == null) {
                form.setName(messages.text("query.copyOf", written.definition().name()));
            } else {
                title = written.definition().domain() + " / " + written.definition().name();
                queryId = written.id();
                currentVersion = written.revision().getNumber();
                deleted = present.isEmpty();
                number(version).ifPresent(number -> showFormer(written, number));
            }
        });
    }

    private void showFormer(WrittenQuery current, long number) {
        queries.find(current.id(), (int) Math.min(number, Integer.MAX_VALUE)).ifPresentOrElse(written -> {
            former = FormerState.of(written, current.definition());
            form.show(written.definition());
        }, QueryPage::answerNotFound);
    }

    private static Optional<Long> number(String text) {
        return text != null && text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static void answerNotFound() {
        FacesContext context = FacesContext.getCurrentInstance();
        try {
            context.getExternalContext().responseSendError(404, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }

    /** Lists the parameters of the statement. */
    public void find() {
        try {
            form.fit();
        } catch (BadStatementException e) {
            violations.show("statement", e.sentence());
        }
    }

    public void addColumn() {
        form.addColumn();
    }

    public void remove(ColumnRow column) {
        form.remove(column);
    }

    /** Whether it can be called at present. */
    public boolean isSaved() {
        return queryId != null && !deleted;
    }

    public boolean isDeleted() {
        return deleted;
    }

    /** {@code null} for a query that was never saved. */
    public Long getQueryId() {
        return queryId;
    }

    /** Counted from 1; of a query that is saved, and the last one of a query that is deleted. */
    int currentVersion() {
        return currentVersion;
    }

    /** The version that is in the form, of a query that has any. */
    public int getShownVersion() {
        return former == null ? currentVersion : former.number();
    }

    /** Whether the form that was sent is the one that the server keeps. */
    boolean isKnown() {
        return openedFor().equals(sent);
    }

    /** What the form was opened for: what the server keeps of a page is gone when it has led on to the next one. */
    public String getOpened() {
        return sent == null ? openedFor() : sent;
    }

    private String openedFor() {
        return queryId == null ? "new" : queryId + "." + currentVersion + (deleted ? ".deleted" : "");
    }

    public void setOpened(String opened) {
        sent = opened;
    }

    public String getTitle() {
        return title;
    }

    public QueryForm getForm() {
        return form;
    }

    /** The former state that is shown; {@code null} where it is the present one. */
    public FormerState getFormer() {
        return former;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getCopyOf() {
        return copyOf;
    }

    public void setCopyOf(String copyOf) {
        this.copyOf = copyOf;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }
}
