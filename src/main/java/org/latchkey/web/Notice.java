package org.latchkey.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/** One sentence that outlives a redirect: told by the next page, then forgotten. */
@Named
@SessionScoped
public class Notice implements Serializable {

    private static final long serialVersionUID = 1;

    private String key;
    private String kind;

    public void good(String messageKey) {
        key = messageKey;
        kind = "good";
    }

    public void warn(String messageKey) {
        key = messageKey;
        kind = "warn";
    }

    public boolean isWaiting() {
        return key != null;
    }

    public String getKind() {
        return kind;
    }

    /** The message key, which is gone with this call. */
    public String take() {
        String taken = key;
        key = null;
        return taken;
    }
}
