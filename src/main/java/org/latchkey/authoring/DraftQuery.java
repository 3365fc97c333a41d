package org.latchkey.authoring;

import java.util.Set;
import org.latchkey.query.QueryDefinition;
import org.latchkey.query.Revision;
import org.latchkey.query.SavedQuery;
import org.latchkey.user.Caller;
import org.latchkey.web.Text;

/** A query that is not saved, whatever it is going to be called. */
final class DraftQuery {

    private static final String NAME = "Draft";

    private DraftQuery() {
    }

    /** @throws IllegalArgumentException where it could not be run */
    static SavedQuery of(QueryDefinition definition) {
        return new SavedQuery(definition.called(NAME, NAME), Set.of(), Revision.first(null, null));
    }

    /** As it is to this caller, who may be one of its users. */
    static SavedQuery of(QueryDefinition definition, Caller caller) {
        boolean named = definition.access().users().stream().anyMatch(user -> Text.folded(user).equals(Text.folded(caller.userName())));
        return new SavedQuery(definition.called(NAME, NAME), named ? Set.of(caller.id()) : Set.of(), Revision.first(null, null));
    }
}
