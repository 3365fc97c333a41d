package org.latchkey.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.latchkey.chain.ForgedRow.entry;
import static org.latchkey.chain.ForgedRow.sealed;
import static org.latchkey.chain.ForgedRow.set;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditKey;
import org.latchkey.chain.ChainFault.What;

/** The end of a chain of five entries, and what somebody does to it who has the database and no pepper. */
class ChainHeadTest {

    private final AuditKey key = new AuditKey(1, new byte[] {1});
    private final ChainHead head = new ChainHead();
    private final List<LinkedEntry> chain = new ArrayList<>();

    ChainHeadTest() {
        for (long id = 11; id <= 15; id++) {
            AuditEntry entry = sealed(id, key);
            chain.add(new LinkedEntry(head.append(entry, key), entry));
        }
    }

    @Test
    void believesAnEndThatIsSignedAndNoOther() {
        head.sign(key);
        assertEquals(Optional.empty(), new ChainWalk(this::find, head).end());
        assertEquals(What.UNKNOWN_KEY, new ChainWalk(number -> Optional.empty(), head).end().orElseThrow().what());
        set(head, "lastNumber", 4L);
        set(head, "lastHash", chain.get(3).link().getHash());
        assertEquals(Optional.of(new ChainFault(What.CHANGED, null, null)), new ChainWalk(this::find, head).end());
        assertEquals(Optional.of(new ChainFault(What.CHANGED, null, null)), new ChainWalk(this::find, new ChainHead()).end());
    }

    @Test
    void arrivesAtTheEndThatWasSignedAndAtNoOther() {
        ChainWalk walk = new ChainWalk(this::find, head);
        chain.subList(0, 4).forEach(walk::step);
        assertEquals(What.CHANGED, walk.arrived().orElseThrow().what());
        walk.step(chain.get(4));
        assertEquals(Optional.empty(), walk.arrived());
        set(head, "lastHash", chain.get(3).link().getHash());
        assertEquals(What.CHANGED, walk.arrived().orElseThrow().what());
    }

    @Test
    void takesNoEntryWithoutASealAnyMoreOnceTheOldOnesAreLinked() {
        ChainHead old = new ChainHead();
        set(old, "unsealedTo", 20L);
        old.begin(key);
        assertTrue(old.takesUnsealed(entry(11)));
        LinkedEntry first = new LinkedEntry(old.append(entry(11), key), entry(11));
        old.endUnsealed();
        assertFalse(old.takesUnsealed(entry(12)));
        LinkedEntry second = new LinkedEntry(old.append(entry(12), key), entry(12));
        old.endUnsealed();
        ChainWalk walk = new ChainWalk(this::find, old);
        assertEquals(Optional.empty(), walk.step(first));
        assertEquals(Optional.of(new ChainFault(What.INSERTED, 2L, 12L)), walk.step(second));
    }

    private Optional<AuditKey> find(int number) {
        return Optional.of(key).filter(known -> known.number() == number);
    }
}
